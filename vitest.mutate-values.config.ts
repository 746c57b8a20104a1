import { defineConfig } from 'vitest/config';

/*
 * Rules, notices, the first-step order and the routing are values, read when a module loads: every mutant in them needs the tests from
 * the beginning. So these are run with the one file that holds each value against the design, and takes a second or two.
 */
export default defineConfig({
  test: {
    include: ['restated', 'conditions', 'vocabulary', 'loads'].map((name) => `tests/machines/${name}.test.ts`),
    environment: 'node',
  },
});
