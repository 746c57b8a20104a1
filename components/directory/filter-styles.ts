import { groupsServed, regions } from '../../data/service-groups.ts';

/*
 * The filters without script: a browser that knows :has() hides what is not asked for. Made from the lists, so that a group nobody
 * wrote a rule for cannot be.
 */
const hide = (chosen: string, wanted: string) =>
  `#directory:has(${chosen}) [data-item]:not(${wanted}),#directory:has(${chosen}) [data-section]:not(:has(${wanted})){display:none}`;

export const filterStyles = [
  ...['anonymous', 'always', 'text'].map((name) => hide(`[data-filter="${name}"]:checked`, `[data-${name}]`)),
  ...groupsServed.map((group) => hide(`option[value="${group}"]:checked`, `[data-for~="${group}"]`)),
  // Whoever works everywhere works here too.
  ...regions.map((region) =>
    hide(`option[value="${region}"]:checked`, `:is([data-item]:not([data-region]),[data-region~="${region}"])`),
  ),
].join('');
