#!/usr/bin/env node
// Pictures of the sign-in pages: node scripts/page-pictures.mjs <folder> [part of a name]
// Without a folder: those that docs/pictures/pages has (npm run pictures:pages).
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

/** What the documents show, by the names that the console's pictures have. */
const SHOWN = {
  samples: ['code', 'totp', 'passkey-enrolment', 'recovery-codes', 'recovery', 'app-consent'],
  suffixes: {
    'wide-en': '',
    'wide-en-dark': '-dark',
    'phone-en': '-phone',
    'phone-sw-dark': '-phone-sw-dark',
  },
};
const [folder = 'docs/pictures/pages', part = ''] = process.argv.slice(2);
const isForDocs = process.argv.length === 2;
mkdirSync(folder, { recursive: true });
const gallery = await startGallery(path.resolve('public'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const { name, language, width, height, scheme } of VIEWS) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    if (isForDocs && !Object.hasOwn(SHOWN.suffixes, name)) continue;
    const wanted = (each) => (isForDocs ? SHOWN.samples.includes(each) : each.includes(part));
    for (const sample of gallery.names.filter(wanted)) {
      await page.goto(`${gallery.url}/${language}/${sample}`);
      const file = isForDocs ? `${sample}${SHOWN.suffixes[name]}` : `${sample}.${name}`;
      await page.screenshot({ path: path.join(folder, `${file}.png`), fullPage: !isForDocs });
    }
    await page.close();
  }
} finally {
  await browser.close();
  gallery.stop();
}
