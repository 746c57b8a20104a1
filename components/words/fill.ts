/* Apart from words.tsx, which only the browser may run: these are also called while building. */

/** `fill('Call {name}', { name: 'Netsafe' })` */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const inWords = new Map<string, string>();

/**
 * `2026-11-24` as people read it. In UTC, so that a phone set to another time zone shows the same day. Each date is written once: an ending
 * has one a service, and on a slow phone writing them all took half of the time until it was seen.
 */
export function dateInWords(date: string): string {
  const known =
    inWords.get(date) ??
    new Date(date).toLocaleDateString('en-NZ', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  inWords.set(date, known);
  return known;
}
