import { afterEach, beforeEach, expect, vi } from 'vitest';

/*
 * A warning nobody expected fails the test that caused it. A test that expects one says so:
 * vi.spyOn(console, 'error').mockImplementation(() => {})
 */
const unexpected: string[] = [];

function listen() {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => {
      unexpected.push(`console.${level}: ${said.map(String).join(' ')}`);
    });
  }
}

// Now too, for what the modules under test say while they load: it fails the first test of the file.
listen();
beforeEach(listen);

afterEach(() => {
  expect(unexpected.splice(0)).toEqual([]);
});

// Registered last, so it runs first: what a component says while it leaves the page counts as well.
if (typeof document !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);
}
