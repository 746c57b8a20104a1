'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Content } from '../../data/content.ts';

const Words = createContext<Content | null>(null);

/** Hands the words and facts of one language to every screen below. */
export const WordsProvider = ({ content, children }: { content: Content; children: ReactNode }) => (
  <Words value={content}>{children}</Words>
);

/** @throws when used outside a WordsProvider */
export function useContent(): Content {
  const content = use(Words);
  if (!content) throw new Error('useContent needs a WordsProvider above it');
  return content;
}

/** `fill('Call {name}', { name: 'Netsafe' })` */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** `2026-11-24` as people read it. In UTC, so that a phone set to another time zone shows the same day. */
export const dateInWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-NZ', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
