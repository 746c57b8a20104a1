import type { ServiceId } from './rules.ts';
import type { Ending } from './suggest.ts';

/** What one ending has that another had not. */
export interface Changes {
  readonly newFirst: ServiceId | null;
  readonly added: readonly ServiceId[];
  readonly removed: readonly ServiceId[];
  readonly moved: readonly ServiceId[];
}

const places = ({ fits, mayFit, talk, told }: Ending): ReadonlyMap<ServiceId, string> =>
  new Map(
    Object.entries({ mayFit, talk, told, fits }).flatMap(([place, all]) => all.map(({ service }) => [service, place] as const)),
  );

export function compareEndings(before: Ending, after: Ending): Changes {
  const was = places(before);
  const is = places(after);
  return {
    newFirst: before.first === after.first ? null : after.first,
    added: [...is.keys()].filter((service) => !was.has(service)),
    removed: [...was.keys()].filter((service) => !is.has(service)),
    moved: [...is].flatMap(([service, place]) => (was.has(service) && was.get(service) !== place ? [service] : [])),
  };
}
