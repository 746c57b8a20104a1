// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printAs } from '../../components/words/take-along.ts';

const edition = () => document.documentElement.dataset.print;

beforeEach(() => void vi.stubGlobal('print', vi.fn<() => void>()));
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  vi.unstubAllGlobals();
});

it('keeps the edition where print() returns before the page is drawn for paper, as phones do', () => {
  printAs('numbers');
  expect(edition()).toBe('numbers');
});

it.each([
  ['printing is over', () => window.dispatchEvent(new Event('afterprint'))],
  ['the page is touched again', () => document.dispatchEvent(new Event('pointerdown'))],
  ['a key is pressed', () => document.dispatchEvent(new Event('keydown'))],
])('lets go of it when %s', (_, happens) => {
  printAs('full');
  happens();
  expect(edition()).toBeUndefined();
});

it('prints the edition that was asked for last', () => {
  printAs('full');
  printAs('numbers');
  expect(edition()).toBe('numbers');
});
