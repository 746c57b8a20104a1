'use client';

import { createContext, type ReactNode, use } from 'react';
import type { AssistedContent } from '../../data/assisted-content.ts';

const Assisted = createContext<AssistedContent | null>(null);

/** Hands the words, notes and hours of the assisted setting to every screen below. */
export const AssistedProvider = ({ content, children }: { content: AssistedContent; children: ReactNode }) => (
  <Assisted value={content}>{children}</Assisted>
);

/** @throws when used outside an AssistedProvider */
export function useAssisted(): AssistedContent {
  const content = use(Assisted);
  if (!content) throw new Error('useAssisted needs an AssistedProvider above it');
  return content;
}
