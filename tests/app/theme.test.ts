import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('app/tokens.css', 'utf8') + readFileSync('app/theme.css', 'utf8');

const tokens = (block: string) =>
  Object.fromEntries([...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]));

const light = tokens(css.slice(css.indexOf('@theme'), css.indexOf('@media (prefers-color-scheme: dark)')));
const dark = tokens(css.slice(css.indexOf('@media (prefers-color-scheme: dark)'), css.indexOf('@layer base')));

/** WCAG 2.2 relative luminance and contrast. */
function luminance(hex: string) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (a: string, b: string) => {
  const [lighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
};

const text = [
  ...['paper', 'card', 'wash'].flatMap((ground) => ['ink', 'soft', 'action'].map((ink) => [ink, ground] as const)),
  ['urgent', 'urgent-wash'],
  ['urgent', 'card'],
  ['ink', 'urgent-wash'],
  ['action-ink', 'action'],
  ['action-ink', 'action-strong'],
  ['urgent-ink', 'urgent'],
  ['urgent-ink', 'urgent-strong'],
  ['leave-ink', 'leave'],
] as const;

describe.each(Object.entries({ light, dark: { ...light, ...dark } }))('the %s scheme', (_, colours) => {
  it.each(text)('%s on %s can be read (7:1)', (ink, ground) => {
    expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });
  it('shows what can be tapped (3:1)', () => {
    expect(contrast(colours.edge!, colours.card!)).toBeGreaterThanOrEqual(3);
  });
});
