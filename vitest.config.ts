import { defineConfig } from 'vitest/config';

// Component tests ask for a document themselves: // @vitest-environment jsdom
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
  },
});
