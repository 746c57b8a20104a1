'use client';

import { createContext } from 'react';
import type { NoticeId } from '../../machines/notices.ts';
import type { Version } from '../../machines/reader.ts';
import type { ServiceId } from '../../machines/rules.ts';

/**
 * Names what a piece waits for where nobody's answers are known yet: in the edition without scripts, where styles show it or not.
 * Null where they are known.
 */
export const WaitsFor = createContext<
  | ((what: 'watched' | 'not-watched' | 'not-organisation' | `notice-${NoticeId}` | `listed-${ServiceId}` | Version) => string)
  | null
>(null);
