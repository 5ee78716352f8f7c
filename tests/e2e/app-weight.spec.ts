import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { demoPatient, PHONE, signIn, isFit } from './app-world';
import { PRODUCT } from './support';

const KB = 1024;
const DIST = path.resolve(__dirname, '../../mobile/dist');

test.use({ ...PHONE, serviceWorkers: 'block' });

test('450 KB of script at most until somebody sees the first useful screen', async ({ page }) => {
  const patient = await demoPatient(14);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const scripts = () => new Set(asked.filter((name) => name.endsWith('.js')));
  const weight = () =>
    [...scripts()].reduce(
      (sum, name) => sum + gzipSync(readFileSync(path.join(DIST, name.slice('/app/'.length)))).length,
      0,
    );

  await page.goto(`${PRODUCT}/app/`);
  await expect(page.getByLabel('Your phone number')).toBeVisible();
  expect(scripts().size).toBeGreaterThan(0);
  expect(weight()).toBeLessThanOrEqual(450 * KB);
  await signIn(page, patient);
  await expect(page.getByText('No visit ahead')).toBeVisible();
  expect(weight()).toBeLessThanOrEqual(450 * KB);
  expect(asked.some((name) => name.endsWith('.woff2'))).toBe(true);
});

// In a browser of its own: Chromium fetches ahead what a page needed the last time.
test('under data saver no font is loaded', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('daktari.app.preferences', JSON.stringify({ dataSaver: true }));
  });
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') fonts.push(request.url());
  });
  await page.goto(`${PRODUCT}/app/`);
  await expect(page.getByLabel('Your phone number')).toBeVisible();
  await isFit(page);
  expect(fonts).toEqual([]);
});
