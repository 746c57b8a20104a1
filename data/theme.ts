/*
 * The colours of app/tokens.css and app/theme.css, read and checked: every text on its ground at 7:1, every edge that carries meaning at
 * 4.5:1. For the theme itself and for what a partner changes in it.
 */
export type Scheme = 'light' | 'dark';
export type Colours = Readonly<Record<string, string>>;

/** Text and the ground it stands on. */
export const textOnGround: readonly (readonly [text: string, ground: string])[] = [
  ...['paper', 'card', 'wash'].flatMap((ground) => ['ink', 'soft', 'action'].map((ink) => [ink, ground] as const)),
  ['urgent', 'urgent-wash'],
  ['urgent', 'card'],
  ['ink', 'urgent-wash'],
  ['action-ink', 'action'],
  ['action-ink', 'action-strong'],
  ['urgent-ink', 'urgent'],
  ['urgent-ink', 'urgent-strong'],
  ['leave-ink', 'leave'],
  ['leave-ink', 'leave-strong'],
];

/** What a partner may colour. Danger and the way out look the same everywhere. */
export const partnerTokens = [
  'paper',
  'card',
  'ink',
  'soft',
  'line',
  'action',
  'action-strong',
  'action-ink',
  'wash',
  'gold',
] as const;

const inBlock = (css: string): Colours =>
  Object.fromEntries([...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]));

/**
 * @param tokens the text of app/tokens.css
 * @param theme the text of app/theme.css
 */
export const readColours = (tokens: string, theme: string): Record<Scheme, Colours> => ({
  light: inBlock(tokens),
  dark: inBlock(theme.slice(theme.indexOf('@media (prefers-color-scheme: dark)'), theme.indexOf('@layer base'))),
});

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** @returns the contrast of two colours like `#0d4f4a`, from 1 to 21 */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Every pair of a scheme that is too hard to read, in words. */
export const tooFaint = (colours: Colours): string[] => [
  ...textOnGround.flatMap(([text, ground]) => faint(colours, text, ground, 7)),
  ...['paper', 'card'].flatMap((ground) => faint(colours, 'action', ground, 4.5)),
];

function faint(colours: Colours, one: string, other: string, least: number): string[] {
  const ratio = contrast(colours[one]!, colours[other]!);
  return ratio >= least
    ? []
    : [`${one} (${colours[one]}) on ${other} (${colours[other]}) is ${ratio.toFixed(2)}:1, expected ${least}:1 or more`];
}
