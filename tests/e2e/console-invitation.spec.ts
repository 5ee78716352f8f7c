import { expect } from '@playwright/test';
import { section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings } from './support';

test('an admin invites a colleague; what is wrong is said beside its field', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Colleagues').click();
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Neema Wanjiru');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog.getByText('That is not an e-mail address.')).toBeVisible();
  await expect(dialog.getByLabel('Name')).toHaveValue('Neema Wanjiru');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByLabel('E-mail').fill('neema@mail.example');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row', { name: /Neema Wanjiru/ })).toContainText('Open until');
  await page.getByRole('button', { name: 'Withdraw Neema Wanjiru' }).click();
  await expect(page.getByRole('row', { name: /Neema Wanjiru/ })).toHaveCount(0);
  expect(faults.take()).toEqual([]);
});
