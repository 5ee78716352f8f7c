import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { heading, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { isFit } from './support';

/** Figures are written by the minute. */
const A_MINUTE_AND_MORE = 150_000;

test('an admin reads how the clinic does, day by day, and takes it along', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Monitoring').click();
  await expect(heading(page)).toHaveText('Monitoring');
  const days = page.getByRole('table', { name: 'Day by day' }).getByRole('row');
  await expect(days).toHaveCount(31);
  await expect(days.nth(1)).toContainText('so far');
  await expect(days.nth(1).getByRole('cell').nth(1)).toHaveText(String(await visitsOn(world)));
  await page.getByRole('button', { name: '7 days' }).click();
  await expect(days).toHaveCount(8);
  await isFit(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('business.csv');
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^day,visits \(count\),/);
  expect(lines).toHaveLength(1 + 14 + 1);
  expect(faults.take()).toEqual([]);
});

test('the clinic that runs the installation sees its routes, promises and connections', async ({
  world,
  browser,
}) => {
  test.setTimeout(60_000 + A_MINUTE_AND_MORE);
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Monitoring').click();
  await page.getByRole('button', { name: 'The system' }).click();
  const routes = page.getByRole('table', { name: 'Each route' });
  // The ten busiest first: which they are depends on what ran before.
  const all = page.getByRole('button', { name: /^Show all \d+$/ });
  await expect(async () => {
    if (await all.isVisible()) await all.click();
    await expect(routes.getByRole('cell', { name: 'visits.book', exact: true })).toBeVisible({
      timeout: 1000,
    });
  }).toPass({ timeout: A_MINUTE_AND_MORE });
  await expect(page.getByRole('table', { name: 'What is promised' }).getByRole('row')).toHaveCount(5);
  const mpesa = page.getByRole('table', { name: 'Connections' }).getByRole('row', { name: /^M-Pesa/ });
  await expect(mpesa).toContainText(/Good|Slow/);
  await expect(page.getByRole('img', { name: /^Requests: [\d.,]+ per minute$/ })).toBeVisible();
  await isFit(page);
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await isFit(page);
  await page.getByRole('button', { name: 'Light colours' }).click();

  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await expect(heading(page)).toHaveText('Requests');
  await page.getByRole('button', { name: '1 h', exact: true }).click();
  await page.getByLabel('Split by').selectOption('Status');
  const statuses = page.getByRole('table', { name: 'Status' });
  await expect(statuses.getByRole('row', { name: /^2xx/ })).toBeVisible();
  await isFit(page);
  // What is asked for stands in the address, so a colleague sees the same.
  await page.reload();
  await expect(statuses.getByRole('row', { name: /^2xx/ })).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('span,at,line,value (per-second)');
  expect(text).toContain(',2xx,');

  await page.getByRole('button', { name: 'Own days' }).click();
  await page.getByLabel('From').fill('2026-11-20');
  await page.getByLabel('To').fill('2026-11-19');
  await expect(page.getByText('The first day is after the last one.')).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('a clinic that does not run it sees its own days alone, and asks for nothing else', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  // The demo has one clinic, which runs it: what the server tells another one is in tests/security.
  await page.route('**/api/monitoring/business?**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), runsInstallation: false } });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await section(page, 'Monitoring').click();
  await expect(page.getByRole('table', { name: 'Day by day' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'The system' })).toHaveCount(0);
  expect(asked.filter((path) => path.startsWith('/api/monitoring/'))).toEqual(['/api/monitoring/business']);
  expect(faults.take()).toEqual([]);
});

test('on a phone the sections that the bar has no room for are behind its last place', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(section(page, 'Monitoring')).toHaveCount(0);
  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await expect(section(page, 'Monitoring')).toBeVisible();
  await isFit(page);
  await page.keyboard.press('Escape');
  await expect(section(page, 'Monitoring')).toHaveCount(0);
  await more.click();
  await section(page, 'Monitoring').click();
  await expect(heading(page)).toHaveText('Monitoring');
  await expect(section(page, 'Monitoring')).toHaveCount(0);
  expect(faults.take()).toEqual([]);
});

/** Of the day of the tests, as others have left it: moved, cancelled and lapsed ones do not count. */
async function visitsOn({ stack, visits }: ConsoleWorld): Promise<number> {
  const midnight = Date.parse(`${visits[0]?.startsAt.slice(0, 10)}T00:00:00+03:00`);
  const rows = await stack
    .knex('appointments')
    .whereIn('state', ['confirmed', 'completed', 'no_show'])
    .select<{ starts_at: number | string }[]>('starts_at');
  const times = rows.map((row) => new Date(row.starts_at).getTime());
  const count = times.filter((time) => midnight <= time && time < midnight + 86_400_000).length;
  expect(count).toBeGreaterThan(0);
  return count;
}
