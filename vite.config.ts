// Builds the tab (default) or the sandbox's client page (`--mode client`), and configures the tests.
import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => {
  const page = mode === 'client' ? 'sandbox/client' : 'tab';
  return {
    root: `src/${page}`,
    base: mode === 'client' ? '/sandbox/' : '/',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode === 'test' ? 'test' : 'production') },
    build: {
      chunkSizeWarningLimit: 1_000,
      outDir: `${import.meta.dirname}/dist/${page.replace('sandbox/', '')}`,
      emptyOutDir: true,
      target: 'es2023',
    },
    test: {
      root: import.meta.dirname,
      include: ['tests/**/*.test.{ts,tsx}'],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      pool: 'forks',
      // Much of the time of a browser test is waiting: two at once also on a machine with two cores.
      maxWorkers: Math.max(2, availableParallelism() - 1),
    },
  };
});
