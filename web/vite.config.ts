import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** The tests that need a document: of components, and of what asks the browser for something. */
const inBrowser = ['src/**/*.test.tsx', 'src/api/failure.test.ts', 'src/features/person/parts/draft.test.ts'];

const server = process.env.SAMSAS_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // On the server's class path as /static.
    outDir: 'target/classes/static',
    emptyOutDir: true,
    // No data: addresses, so that a strict content security policy can name only the own origin for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    // What the server answers itself; `/me` is a page but for the files that are fetched there.
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/imports',
        '/searches',
        '/me/data.json',
        '/me/data.pdf',
        '/oauth2',
        '/login',
        '/logout',
        '/idp',
      ].map((path) => [path, { target: server }]),
    ),
  },
  test: {
    // A page that is slow to come on a busy machine is not wrong.
    testTimeout: 20_000,
    // The second for whoever collects results, beside those of the server's tests.
    reporters: ['default', 'junit'],
    outputFile: { junit: 'checks/target/surefire-reports/TEST-web.xml' },
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'jsdom',
          setupFiles: ['src/test/swedish.ts', 'src/test/setup.ts'],
          include: inBrowser,
        },
      },
      {
        // To make a document takes longer than these take.
        extends: true,
        test: { name: 'functions', environment: 'node', include: ['src/**/*.test.ts'], exclude: inBrowser },
      },
    ],
  },
});
