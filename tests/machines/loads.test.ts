import { expect, it } from 'vitest';

// Looked up inside a test: a machine that fails while it loads then fails a test, which is what npm run mutate counts.
it('the machine loads', async () => {
  const { startOfVisit, stateOf } = await import('../../machines/visit.ts');
  expect(stateOf(startOfVisit)).toBe('danger');
});
