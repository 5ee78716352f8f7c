import { expect } from '@playwright/test';
import { staffTokens } from '../support/issuer-client';
import { heading, isFitEverywhere, section } from './console-page';
import { test } from './console-world';

/** Nobody's window in these tests, so that signing out everywhere ends no other one. */
const COLLEAGUE = 'kiprono@mwangaza.example';

test('an admin signs a colleague out of the phone that they lost, and then everywhere', async ({
  world: { stack, enter },
  browser,
}) => {
  // Instead of figures that are good once, a passkey: made at the next sign-in, when there is no code app.
  const { id } = await stack.knex('up_users').where({ email: COLLEAGUE }).first<{ id: number }>('id');
  await stack.knex('identity_totp').where({ user_id: id }).delete();
  const lost = await staffTokens(stack.productUrl, COLLEAGUE, stack.password);
  const other = await staffTokens(stack.productUrl, COLLEAGUE, stack.password);
  const statusOf = async ({ access }: { access: string }): Promise<number> => {
    const headers = { authorization: `Bearer ${access}` };
    return (await fetch(`${stack.productUrl}/api/me`, { headers })).status;
  };
  const { page, faults } = await enter(browser, 'admin');
  await section(page, 'Colleagues').click();
  await expect(page.getByRole('row').filter({ hasText: 'you' }).getByRole('link')).toHaveCount(0);
  await page.getByRole('link', { name: /^Devices .*Kiprono/ }).click();
  await expect(heading(page)).toHaveText(/^Where .*Kiprono.* is signed in$/);
  const rows = page.getByRole('table', { name: 'Signed-in devices' }).locator('tbody tr');
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.count();
  await isFitEverywhere(page);

  // The newest is the first.
  await rows
    .nth(1)
    .getByRole('button', { name: /^Sign out/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Sign out' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill('The phone was left in a taxi.');
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText(/Kiprono.* is signed out and told by e-mail\./)).toBeVisible();
  await expect(rows).toHaveCount(before - 1);
  expect([await statusOf(lost), await statusOf(other)]).toEqual([401, 200]);

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await dialog.getByLabel('Why?').fill('They do not know what else was taken.');
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('Signed in nowhere')).toBeVisible();
  expect(await statusOf(other)).toBe(401);
  await isFitEverywhere(page);
  expect(faults.take()).toEqual([]);
});
