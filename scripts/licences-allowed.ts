/*
 * Which licences may be in the export, and which may help to build it. Names are SPDX’s: https://spdx.org/licenses/.
 */

/** In the export: what asks for no more than its text to be kept beside it. No GPL, no LGPL, no AGPL. */
export const forShipping = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** While building and testing, besides: none of these reaches into what a tool makes. */
export const forBuilding = [
  ...forShipping, 'MIT-0', 'Unlicense', 'BlueOak-1.0.0', 'PSF-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0',
]; // prettier-ignore

/**
 * The one exception: libvips (LGPL) inside sharp, which Next names as optional for resizing pictures on a server. There is no server
 * and no picture; it is never run, and nothing of it is in the export.
 */
export const isNeverRun = (name: string): boolean => name.startsWith('@img/sharp-');

/**
 * Whether every part of an SPDX expression is allowed, or one of its choices. An expression that mixes both is refused: nobody here
 * should have to guess what binds first.
 */
export function isAllowed(licence: string | undefined, allowed: readonly string[]): boolean {
  if (!licence || (/ AND /.test(licence) && / OR /.test(licence))) return false;
  const parts = licence.replace(/^\((.*)\)$/, '$1').split(/ (?:AND|OR) /);
  return / OR /.test(licence) ? parts.some((each) => allowed.includes(each)) : parts.every((each) => allowed.includes(each));
}
