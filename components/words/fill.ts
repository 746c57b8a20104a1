/** `fill('Call {name}', { name: 'Netsafe' })` */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** `2026-11-24` as people read it. In UTC, so that a phone set to another time zone shows the same day. */
export const dateInWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-NZ', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
