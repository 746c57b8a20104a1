'use client';

import { type RefObject, useEffect, useRef } from 'react';

/**
 * A new screen is read out from its heading. Not the first one: nobody asked for the page to jump while it was being read.
 * @param place where the heading is
 * @param screen what makes it another screen when one of these changes
 */
export function useReadHeading(place: RefObject<HTMLElement | null>, ...screen: readonly unknown[]) {
  const shown = useRef(screen);
  useEffect(() => {
    if (screen.every((each, at) => each === shown.current[at])) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    place.current?.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true });
  });
}
