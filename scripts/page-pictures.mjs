#!/usr/bin/env node
// Pictures of the sign-in pages: node scripts/page-pictures.mjs <folder> [part of a name]
// Needs `npm run build:server`. Each page in each state, on a phone and a wide screen, light and dark, both languages.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { startGallery } = require('../dist/plugins/identity/server/pages/testing/gallery.js');

const VIEWS = [
  { name: 'phone-en', language: 'en', width: 390, height: 844, scheme: 'light' },
  { name: 'phone-sw-dark', language: 'sw', width: 390, height: 844, scheme: 'dark' },
  { name: 'small-sw', language: 'sw', width: 320, height: 568, scheme: 'light' },
  { name: 'wide-en', language: 'en', width: 1440, height: 900, scheme: 'light' },
  { name: 'wide-en-dark', language: 'en', width: 1440, height: 900, scheme: 'dark' },
];

const [folder = 'page-pictures', part = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const gallery = await startGallery(path.resolve('public'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { name, language, width, height, scheme } of VIEWS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    for (const sample of gallery.names.filter((each) => each.includes(part))) {
      await page.goto(`${gallery.url}/${language}/${sample}`);
      await page.screenshot({ path: path.join(folder, `${sample}.${name}.png`), fullPage: true });
    }
    await page.close();
  }
} finally {
  await browser.close();
  gallery.stop();
}
