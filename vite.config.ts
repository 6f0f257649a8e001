import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserPath, launchArgs } from './tests/support/find-browser.js';
import { securityHeaders } from './src/app/security.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [svelte()],
  resolve: { alias: { '@data': here('./data'), '@': here('./src') } },
  optimizeDeps: {
    exclude: ['@duckdb/duckdb-wasm', 'parquet-wasm'],
    // Named, so that a first run does not stop to bundle what it meets on the way.
    include: [
      '@duckdb/duckdb-wasm > apache-arrow',
      '@noble/hashes/sha2.js',
      'apache-arrow',
      'docx',
      'docx/charts',
      'docx/layout',
      'echarts/charts',
      'echarts/components',
      'echarts/core',
      'echarts/renderers',
      'fflate',
      'htmlparser2',
      'hucre',
      'hucre/xlsx',
      'valibot',
    ],
  },
  build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  worker: { format: 'es' },
  preview: { headers: securityHeaders },
  server: { headers: command === 'build' ? securityHeaders : {} },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{unit,sql}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/native-demo.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath(), args: launchArgs },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
