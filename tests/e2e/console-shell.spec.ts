import { expect } from '@playwright/test';
import { heading, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings } from './support';

test('the palette opens with a key and finds sections, patients and visits', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('paym');
  await expect(page.getByRole('option')).toHaveText([/Payments/]);
  expect(await accessibilityFindings(page)).toEqual([]);
  await field.press('Enter');
  await expect(heading(page)).toHaveText('Payments');

  await page.keyboard.press('Control+k');
  const [visit] = world.visits;
  await page.getByRole('combobox').fill(visit?.reference ?? '');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('combobox').press('Enter');
  await expect(heading(page)).toHaveText(visit?.patient ?? '');
  expect(faults.take()).toEqual([]);
});

test('in Swahili nothing is left in English or without words, and the choice outlasts a reload', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await expect(page.locator('.agenda')).toBeVisible();
  await page.getByRole('button', { name: 'Soma kwa Kiswahili' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  // What came from the server in English is asked for anew: nobody has left the page.
  await expect(page.locator('.agenda')).not.toContainText(/Consultation|Follow-up|Visit at/);
  for (const name of ['Miadi', 'Wagonjwa', 'Malipo', 'Wenzako', 'Leo']) {
    await page.getByRole('navigation', { name: 'Sehemu' }).getByRole('link', { name }).click();
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/\b(ra|console)\.[a-z]+\.[a-z]/);
    await expect(page.locator('body')).not.toContainText(
      /\b(Visits|Patients|Payments|Colleagues|Sign out)\b/,
    );
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await page.getByRole('button', { name: 'Read in English' }).click();
  expect(faults.take()).toEqual([]);
});

test('a reload asks for nothing, keeps no token behind, and comes back to the same page', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'desk');
  await section(page, 'Payments').click();
  await expect(heading(page)).toHaveText('Payments');
  await page.reload();
  await expect(heading(page)).toHaveText('Payments');
  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: ['daktari.console.preferences'], session: [], cookies: '' });
});

test('signing out ends the session at the issuer, in this tab and in the other', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'officer');
  const other = await page.context().newPage();
  await other.goto('/console/');
  await expect(other.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  for (const each of [page, other]) {
    await expect(heading(each)).toHaveText('You are signed out');
    expect(await accessibilityFindings(each)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/oauth\/interaction\//);
});
