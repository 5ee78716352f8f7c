import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { PDF } from '../support/papers';
import { handInAnew, handInApplication, mailTo } from './console-applicant';
import { heading, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings, expectNoSidewaysScroll } from './support';

const MAKENA = { fullName: 'Makena Wairimu', email: 'makena@mail.example', number: 'A-30417' };
const NYOKABI = { fullName: 'Nyokabi Kamau', email: 'nyokabi@mail.example', number: 'A-31002' };
const BARAKA = { fullName: 'Baraka Mwita', email: 'baraka@mail.example', number: 'A-30988' };

test('an admin reads what an applicant shows, and accepts only what the register says', async ({
  world,
  browser,
}) => {
  await handInApplication(world.stack, MAKENA);
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Licences').click();
  await page.getByRole('link', { name: /Makena Wairimu/ }).click();
  await expect(heading(page)).toHaveText('Dr Makena Wairimu');
  await expect(page.getByText('English, Swahili')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Licence to practise' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('licence.pdf');
  expect(readFileSync(await file.path())).toEqual(PDF);
  expect(await accessibilityFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);

  await page.getByRole('button', { name: 'Accept' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await expect(dialog.getByText('Look the licence up in the register first.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: /A-30417.*KMPDC/ }).check();
  await dialog.getByLabel(/^Last day of the licence/).fill('2020-01-01');
  await expect(dialog.getByText('Give a last day that is not over.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await dialog.getByLabel(/^Last day of the licence/).fill('2099-11-30');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(heading(page)).toHaveText('Licences');
  await expect(page.getByRole('link', { name: /Makena Wairimu/ })).toHaveCount(0);
  await expect.poll(() => mailTo(world.stack, MAKENA.email)).toContain('invitation#');
  expect(faults.take()).toEqual([]);
});

test('an application is refused with a reason, and a second admin sees that it is decided', async ({
  world,
  browser,
}) => {
  await handInApplication(world.stack, BARAKA);
  const { page, faults } = await world.enter(browser, 'admin');
  const other = await world.enter(browser, 'admin');
  for (const each of [page, other.page]) {
    await section(each, 'Licences').click();
    await each.getByRole('link', { name: /Baraka Mwita/ }).click();
    await each.getByRole('button', { name: 'Refuse' }).click();
    const dialog = each.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Refuse' })).toBeDisabled();
    await dialog.getByLabel('Why?').fill('The licence can’t be read.');
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
  await expect(page.getByText('Dr Baraka Mwita is told your reason by e-mail.')).toBeVisible();
  expect(faults.take()).toEqual([]);

  const late = other.page.getByRole('dialog');
  await late.getByRole('button', { name: 'Refuse' }).click();
  await expect(late.getByRole('alert')).toBeVisible();
  await late.getByRole('button', { name: 'Back' }).click();
  await expect(other.page.getByText('Why it was refused: The licence can’t be read.')).toBeVisible();
  await expect(other.page.getByRole('button', { name: 'Refuse' })).toHaveCount(0);
});

test('what was handed in anew behind an open dialog is not decided by it', async ({ world, browser }) => {
  const token = await handInApplication(world.stack, NYOKABI);
  const { page } = await world.enter(browser, 'admin');
  const other = await world.enter(browser, 'admin');
  for (const each of [page, other.page]) {
    await section(each, 'Licences').click();
    await each.getByRole('link', { name: /Nyokabi Kamau/ }).click();
  }
  await page.getByRole('button', { name: 'Accept' }).click();
  await other.page.getByRole('button', { name: 'Refuse' }).click();
  await other.page.getByLabel('Why?').fill('The name is not that of the licence.');
  await other.page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
  await expect(heading(other.page)).toHaveText('Licences');
  await handInAnew(world.stack, token, 'Nyokabi Wa Kamau');
  // The page behind the dialog has the new one; whoever looks at the dialog has not.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await expect(page.locator('h1')).toHaveText('Dr Nyokabi Wa Kamau', { timeout: 1000 });
  }).toPass({ timeout: 40_000 });

  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /A-31002/ }).check();
  await dialog.getByLabel(/^Last day of the licence/).fill('2099-11-30');
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
  expect(await mailTo(world.stack, NYOKABI.email)).not.toContain('invitation#');
});
