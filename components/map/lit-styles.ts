import type { Pathway } from '../../data/pathway.ts';

/*
 * What lights up when something is chosen, as styles: no script is needed to read the map. One rule for each place and way, made while
 * building. What a lit thing looks like is in app/map/map.css.
 */

const lit = '--lit:1;--stroke:var(--color-action);--line:2.6;--faint:1';

/** @returns the rules, as the text of a style element */
export function litStyles({ nodes, edges }: Pathway): string {
  const ids = [...nodes, ...edges].map(({ id }) => id);
  const chosen = ids.map(
    (id) =>
      `.map:has(#${id}:popover-open,.picture [popovertarget=${id}]:is(:hover,:focus-visible)) .picture [data-on][data-on~=${id}]{${lit}}`,
  );
  const filtered = nodes
    .filter(({ kind }) => kind === 'light')
    .flatMap((_, at) => [
      `.map:has(#way-${at}:checked) :is(.entry,.way-buttons li):not([data-way~="${at}"],:popover-open,:popover-open *){display:none}`,
      `.map:has(#way-${at}:checked) .picture [data-way~="${at}"]{--stroke:var(--color-action);--line:1.8;--in:1}`,
      `.map:has(#way-${at}:checked) .picture [data-way]:not([data-way~="${at}"]){--faint:.12;--edge-style:dashed;--ground:transparent;--ink:var(--color-soft)}`,
      `.map:has(#way-${at}:checked) [data-count="${at}"]{display:inline}`,
    ]);
  // On paper the words stand in the order of their numbers.
  const inOrder = edges.map(({ id }) => `#${id}{order:${Number(id.slice(1))}}`);
  return [...filtered, ...chosen, `@media print{${inOrder.join('')}}`].join('\n');
}
