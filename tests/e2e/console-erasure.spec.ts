import { expect } from '@playwright/test';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { heading, isFitEverywhere, section } from './console-page';
import { patientPhones, test } from './console-world';
import { call, isFit } from './support';

const REASON = 'The law has us keep your records until 2036.';

test('who answers for the data sees who asks for the end of an account, and says why not', async ({
  world: {
    enter,
    stack: { productUrl, password },
  },
  browser,
}) => {
  const { name, phone } = patientPhones().at(-2)!;
  const { access } = tokensIn(await passwordGrant(productUrl, phone, password));
  const { page, faults } = await enter(browser, 'officer');
  await section(page, 'Consent').click();
  await expect(heading(page)).toHaveText('Consent');
  await expect(page.getByText('Nobody asks for the end of their account')).toBeVisible();

  await call('POST', `${productUrl}/api/me/erasure-request`, { sure: true }, access);
  await page.reload();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toBeVisible();
  await isFitEverywhere(page);
  await row.getByRole('button', { name: `Refuse ${name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Refuse the request of ${name}?` });
  await expect(dialog).toContainText('This cannot be undone.');
  await dialog.getByLabel('Why?').fill('No.');
  await expect(dialog.getByRole('button', { name: 'Refuse' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill(REASON);
  await isFit(page);
  await dialog.getByRole('button', { name: 'Refuse' }).click();
  await expect(page.getByText('The answer is kept.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Answered' }).click();
  await expect(row).toContainText(REASON);
  const { request } = await call<{ request: { state: string; reason: string } }>(
    'GET',
    `${productUrl}/api/me/erasure-request`,
    undefined,
    access,
  );
  expect(request).toMatchObject({ state: 'refused', reason: REASON });
  expect(faults.take()).toEqual([]);
});
