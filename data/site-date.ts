import { DataError } from './parse.ts';

/*
 * The day a build is made for. Not the clock's: the same sources have to give the same bytes (docs/decisions). Whoever publishes says
 * the day, `SITE_DATE=$(date +%F) npm run build`; without it, it is the newest day anything in the data was read or checked.
 */

/** @throws {DataError} when SITE_DATE is not a day */
export function siteDate(services: Iterable<unknown>, said = process.env.SITE_DATE): string {
  if (said !== undefined && said !== '') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(said) || Number.isNaN(Date.parse(said))) {
      throw new DataError(`SITE_DATE: "${said}", expected a day like 2026-11-24`);
    }
    return said;
  }
  const days = [...services].flatMap((service) => [...JSON.stringify(service).matchAll(/"(?:read|on)":"(\d{4}-\d{2}-\d{2})"/g)]);
  return days
    .map(([, day]) => day!)
    .sort()
    .at(-1)!;
}
