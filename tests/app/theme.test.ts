import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readColours, textOnGround, tooFaint } from '../../data/theme.ts';

const { light, dark } = readColours(readFileSync('app/tokens.css', 'utf8'), readFileSync('app/theme.css', 'utf8'));

describe.each(Object.entries({ light, dark: { ...light, ...dark } }))('the %s scheme', (_, colours) => {
  it.each(textOnGround)('%s on %s can be read (7:1)', (ink, ground) => {
    expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(7);
  });
  it('shows what can be tapped (3:1)', () => {
    expect(contrast(colours.edge!, colours.card!)).toBeGreaterThanOrEqual(3);
  });
  it('is caught when a text gets too faint', () => {
    expect(tooFaint(colours)).toEqual([]);
    expect(tooFaint({ ...colours, soft: colours.paper! }).join()).toMatch(/soft .* on paper .* expected 7:1/);
  });
});

it('knows the contrast of black on white', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));
