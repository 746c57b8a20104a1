import type { Content } from '../../data/content.ts';
import type { Changes } from '../../machines/compare.ts';
import type { ServiceId } from '../../machines/rules.ts';
import { fill } from '../words/words.tsx';

/** What an answer did to the list, as sentences to read or to hear. */
export function changesInWords({ newFirst, added, removed, moved }: Changes, { screens, services }: Content): string {
  const { ending: say } = screens;
  const names = (ids: readonly ServiceId[]) => ids.map((id) => services[id].name).join(', ');
  const parts = [
    newFirst && fill(say.newFirst, { service: services[newFirst].name }),
    added.length > 0 && fill(say.added, { services: names(added) }),
    removed.length > 0 && fill(say.removed, { services: names(removed) }),
    moved.length > 0 && fill(say.moved, { services: names(moved) }),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `${say.updated} ${parts.join(' ')}` : say.sameList;
}
