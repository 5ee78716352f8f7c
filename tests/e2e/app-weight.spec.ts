import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { newPatient, PHONE, signIn } from './app-world';
import { PRODUCT } from './support';

const KB = 1024;
const DIST = path.resolve(__dirname, '../../mobile/dist');

test.use({ ...PHONE, serviceWorkers: 'block' });

test('450 KB of script at most until somebody sees the first useful screen, and fonts only without data saver', async ({
  page,
}) => {
  const patient = await newPatient('Njoki Wairimu');
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
  console.log(`door: ${(weight() / KB).toFixed(0)} KB of script in ${scripts().size} files`);
  expect(weight()).toBeLessThanOrEqual(450 * KB);
  await signIn(page, patient);
  await expect(page.getByText('No visit ahead')).toBeVisible();
  console.log(`home: ${(weight() / KB).toFixed(0)} KB of script in ${scripts().size} files`);
  expect(weight()).toBeLessThanOrEqual(450 * KB);
  expect(asked.some((name) => name.endsWith('.woff2'))).toBe(true);

  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
  await page.getByRole('switch', { name: /Save data/ }).click();
  asked.length = 0;
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  expect(asked.filter((name) => name.endsWith('.woff2'))).toEqual([]);
});
