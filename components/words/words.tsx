'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Content } from '../../data/content.ts';

export { dateInWords, fill } from './fill.ts';

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
