import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/*
 * The tests that npm run mutate runs against a mutant of the machine. Quick ones only, the likeliest to notice first: one that fails
 * ends the run. Rules, notices and the first-step order have a config of their own, vitest.mutate-values.config.ts.
 */
const inThisOrder = [
  'tests/machines/navigator.test.ts',
  'tests/machines/assisted.test.ts',
  'tests/machines/visit.test.ts',
  'tests/machines/reader.test.ts',
  'tests/machines/endings.test.ts',
  'tests/machines/scenarios.test.ts',
  'tests/machines/loads.test.ts',
];

const place = ({ moduleId }: TestSpecification) => inThisOrder.findIndex((file) => moduleId.endsWith(file));

class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: inThisOrder,
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    sequence: { sequencer: LikeliestFirst },
  },
});
