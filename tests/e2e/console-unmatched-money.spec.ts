import { expect, type Page } from '@playwright/test';
import { isFitEverywhere, section } from './console-page';
import { leaveToAPerson } from '../support/left-to-a-person';
import { test, type ConsoleWorld } from './console-world';
import { payByHand } from './pay-by-hand';
import { accessibilityFindings, call } from './support';

/** Of a patient whom no other test here asks for anything. */
const PAYER = '254722100106';
const SHILLINGS = 730;

const balance = async ({ stack }: ConsoleWorld): Promise<number> => {
  const url = `${stack.simulatorUrl}/control/phones/${PAYER}`;
  return (await call<{ phone: { balanceCents: number } }>('GET', url)).phone.balanceCents;
};

/** Until what M-Pesa told is there. */
async function stray(page: Page) {
  const card = page.getByRole('article').filter({ hasText: 'Money with no visit' });
  await expect(async () => {
    await page.goto('/console/payments');
    await page.getByRole('button', { name: /^Needs a person/ }).click();
    await expect(card).toHaveCount(1, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  return card;
}

test('the desk sees why it gives stray money to no visit, asks to send it back, and an admin lets it go', async ({
  world,
  browser,
}) => {
  const before = await balance(world);
  await payByHand(world, PAYER, 'SHOP14', SHILLINGS);
  const desk = await world.enter(browser, 'desk');
  await section(desk.page, 'Payments').click();
  const card = await stray(desk.page);
  expect(await balance(world)).toBe(before - SHILLINGS * 100);
  await expect(card).not.toContainText('SHOP14');
  await expect(card.getByRole('button', { name: 'Give to a visit' })).toHaveCount(0);
  await expect(card).toContainText('So a clinic admin gives it to a visit.');
  await isFitEverywhere(desk.page);

  await card.getByRole('button', { name: 'Send back', exact: true }).press('Enter');
  const dialog = desk.page.getByRole('dialog');
  await expect(dialog).toContainText('Ask to send KSh 730 back?');
  const ask = dialog.getByRole('button', { name: 'Ask to send back' });
  await expect(ask).toBeDisabled();
  await dialog.getByLabel('Why?').fill('Meant for the shop next door');
  await expect.poll(() => accessibilityFindings(desk.page)).toEqual([]);
  await ask.click();
  await expect(card).toContainText('Sending it back was asked for');
  await expect(card.getByRole('button', { name: 'Send back', exact: true })).toHaveCount(0);
  await desk.page.getByRole('button', { name: /^Refunds to approve/ }).click();
  await expect(desk.page.locator('.refund')).toContainText('so a clinic admin decides');
  await expect(desk.page.getByRole('button', { name: 'Approve', exact: true })).toHaveCount(0);
  await isFitEverywhere(desk.page);

  const admin = await world.enter(browser, 'admin');
  const seen = await stray(admin.page);
  await expect(seen.getByRole('button', { name: 'Give to a visit' })).toBeVisible();
  await admin.page.getByRole('button', { name: /^Refunds to approve/ }).click();
  await expect(admin.page.locator('.refund')).toContainText('Money with no visit, M-Pesa code');
  await admin.page.getByRole('button', { name: 'Approve', exact: true }).click();
  const question = admin.page.getByRole('dialog');
  await expect(question).toContainText('It goes by M-Pesa to the phone that paid');
  await expect.poll(() => accessibilityFindings(admin.page)).toEqual([]);
  await question.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(admin.page.getByText('No refund waits for you')).toBeVisible();
  await admin.page.getByRole('button', { name: /^Needs a person/ }).click();
  await expect(admin.page.getByText('All money found its visit')).toBeVisible();
  await expect.poll(() => balance(world), { timeout: 60_000 }).toBe(before);
  expect([desk.faults.take(), admin.faults.take()]).toEqual([[], []]);
});

test('of money that nobody knows whether it went back, the desk says what the portal shows, and an admin confirms', async ({
  world,
  browser,
}) => {
  await payByHand(world, PAYER, 'SHOP15', SHILLINGS);
  const desk = await world.enter(browser, 'desk');
  await stray(desk.page);
  const { knex } = world.stack;
  const { id: deposit, receipt } = await knex('mpesa_deposits')
    .orderBy('id', 'desc')
    .first<{ id: string; receipt: string }>('id', 'receipt');
  const { refund } = await leaveToAPerson(knex, { deposit, receipt, cents: SHILLINGS * 100 });
  const card = await stray(desk.page);
  await expect(card).toContainText('Nobody knows whether KSh 730 went back');
  await expect(card.getByRole('button', { name: 'Send back', exact: true })).toHaveCount(0);
  await isFitEverywhere(desk.page);

  await card.getByRole('button', { name: 'Say how it ended' }).press('Enter');
  const dialog = desk.page.getByRole('dialog');
  const ask = dialog.getByRole('button', { name: 'Ask a colleague to confirm' });
  await expect(dialog).toContainText('Choose what the portal says.');
  await dialog.getByRole('radio', { name: /^It was not sent back/ }).check();
  await expect(dialog.getByLabel('M-Pesa code of the reversal')).toHaveCount(0);
  await dialog.getByRole('radio', { name: /^It was sent back/ }).check();
  const code = dialog.getByLabel('M-Pesa code of the reversal');
  await code.fill(receipt.toLowerCase());
  await expect(code).toHaveAccessibleDescription(/That is the code of the payment/);
  await dialog.getByLabel('Why?').fill('The portal shows it at 10:14');
  await expect(ask).toBeDisabled();
  await code.fill('ukr9sent01');
  await expect.poll(() => accessibilityFindings(desk.page)).toEqual([]);
  await ask.click();
  await expect(card).toContainText('a second person confirms it');
  await expect(card.getByRole('button', { name: 'Say how it ended' })).toHaveCount(0);

  const admin = await world.enter(browser, 'admin');
  await admin.page.goto('/console/payments');
  await admin.page.getByRole('button', { name: /^Refunds to approve/ }).click();
  const wish = admin.page.locator('.refund');
  await expect(wish).toContainText('Sent back, says the M-Pesa portal, with code UKR9SENT01.');
  await isFitEverywhere(admin.page);
  await wish.getByRole('button', { name: 'Confirm', exact: true }).click();
  const question = admin.page.getByRole('dialog');
  await expect(question).toContainText('Look for UKR9SENT01 in the M-Pesa portal yourself.');
  await expect.poll(() => accessibilityFindings(admin.page)).toEqual([]);
  await question.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(admin.page.getByText('No refund waits for you')).toBeVisible();
  expect(await knex('mpesa_refunds').where({ id: refund }).pluck('state')).toEqual(['done']);
  await admin.page.getByRole('button', { name: /^Needs a person/ }).click();
  await expect(admin.page.getByText('All money found its visit')).toBeVisible();
  expect([desk.faults.take(), admin.faults.take()]).toEqual([[], []]);
});
