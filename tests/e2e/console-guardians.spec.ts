import { expect } from '@playwright/test';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { isFitEverywhere } from './console-page';
import { test } from './console-world';
import { call } from './support';

const CHILD = 'Purity Mwende';
const BORN = '2020-05-14';
const PARENT = '254711222444';

test('the desk gives a parent a code, shown once; the parent acts for the child, until the desk ends it', async ({
  world,
  browser,
}) => {
  const { knex, productUrl, password } = world.stack;
  await knex('patients').where({ full_name: CHILD }).update({ date_of_birth: null });
  const { document_id: child } = await knex('patients').where({ full_name: CHILD }).first('document_id');
  const { page, faults } = await world.enter(browser, 'desk');
  const card = page.getByRole('region', { name: 'Who acts for this patient' });
  await page.goto(`/console/patients/${child}/show`);
  // The code asks for it, and for a grown-up there are no parents.
  await expect(card).toContainText('Note the date of birth first');
  await expect(card.getByRole('button', { name: 'Give a code' })).toHaveCount(0);
  await knex('patients').where({ full_name: CHILD }).update({ date_of_birth: BORN });
  await page.reload();
  await isFitEverywhere(page);

  await card.getByRole('button', { name: 'Give a code' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Make the code' })).toBeDisabled();
  await dialog.getByRole('radio', { name: /^A parent/ }).check();
  await dialog.getByRole('button', { name: 'Make the code' }).click();
  const code = await dialog.locator('.big-code').innerText();
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
  await expect(dialog).toContainText('within 15 minutes');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(code)).toHaveCount(0);

  const { access } = tokensIn(await passwordGrant(productUrl, PARENT, password));
  await call('POST', `${productUrl}/api/me/links`, { code, birthDate: BORN }, access);
  await page.reload();
  await expect(card).toContainText('Samuel Kiptoo');
  await expect(card).toContainText('Parent · until 14 May 2038');
  await card.getByRole('button', { name: 'End Samuel Kiptoo' }).click();
  await dialog.getByRole('button', { name: 'End', exact: true }).click();
  await expect(card).toContainText('Nobody but the patient');
  const { dependants } = await call<{ dependants: unknown[] }>(
    'GET',
    `${productUrl}/api/me/links`,
    undefined,
    access,
  );
  expect(dependants).toEqual([]);
  expect(faults.take()).toEqual([]);
});
