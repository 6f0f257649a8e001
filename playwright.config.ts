import { defineConfig } from '@playwright/test';
import { browserPath, launchArgs } from './tests/support/find-browser.js';

const port = 4399;
const path = browserPath();

/** Walks the built app as its readers do, under the same headers as `npm start`. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 90_000,
  workers: 1,
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: 'es-PE',
    launchOptions: { ...(path ? { executablePath: path } : {}), args: launchArgs },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
  },
});
