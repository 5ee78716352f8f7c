import { defineConfig } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Pages in a real browser, against a product and a simulator that tests/e2e/global-setup.mjs starts. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.mjs',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One product, one clock and one set of faults for all: side by side they would disturb each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'pages', testIgnore: 'cms.spec.ts' },
    // Strapi's panel is several megabytes of script, drawn anew at each visit.
    { name: 'cms', testMatch: 'cms.spec.ts', timeout: 180_000, expect: { timeout: 40_000 } },
  ],
  use: {
    headless: true,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
