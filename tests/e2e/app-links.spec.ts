import { expect, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import type { Stack } from '../support/stack';
import { staffTokens } from '../support/issuer-client';
import { agreeIfAsked, bookAndPay, demoPatient, isFit, PHONE, signIn } from './app-world';
import { test } from './console-world';
import { call } from './support';

test.use({ ...PHONE, worldOf: 'app' });

const DESK = 'desk@mwangaza.example';
const BORN = '2019-06-08';
const CHILD = 'Zuri Wanjiku';

/** A child's record of the clinic; its front desk has seen the papers, and hands over a code. */
async function codeOfChild({ knex, productUrl, password }: Stack): Promise<string> {
  const clinic = await knex('clinics').where('name', 'like', 'Mwangaza%').first<{ id: number }>('id');
  const document = randomBytes(12).toString('hex');
  const now = new Date();
  await knex('patients').insert({
    ...{ document_id: document, full_name: CHILD, language: 'en', active: true },
    ...{ clinic_id: clinic.id, date_of_birth: BORN },
    ...{ created_at: now, updated_at: now, published_at: now },
  });
  // Instead of figures that are good once, a passkey: made at the next sign-in, when there is no code app.
  const { id } = await knex('up_users').where({ email: DESK }).first<{ id: number }>('id');
  await knex('identity_totp').where({ user_id: id }).delete();
  const { access } = await staffTokens(productUrl, DESK, password);
  const url = `${productUrl}/api/patients/${document}/link-codes`;
  return (await call<{ code: string }>('POST', url, { kind: 'parent' }, access)).code;
}

/** From the first page to the question for whom. */
async function chooseTime(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/app/`);
  await page.getByRole('link', { name: 'Find a doctor' }).click();
  await page.getByRole('button', { name: 'Dholuo' }).click();
  await page.getByRole('button', { name: /^See times: .*Achieng Otieno/ }).click();
  await page.getByRole('radiogroup', { name: 'Day' }).getByRole('radio').nth(3).click();
  await page
    .getByRole('radiogroup', { name: /^(Morning|Afternoon)$/ })
    .getByRole('radio')
    .first()
    .click();
}

test('a parent adds a child by the clinic’s code, books for it, sees whose visits are whose, and ends it', async ({
  page,
  world,
}) => {
  test.setTimeout(150_000);
  const { stack } = world;
  const url = stack.productUrl;
  const patient = await demoPatient(19, stack);
  const own = await bookAndPay(patient, stack);
  const code = await codeOfChild(stack);
  await signIn(page, patient, stack);

  await page.goto(`${url}/app/visits`);
  await expect(page.getByText(`Visit ${own.reference}`)).toBeVisible();
  // Who acts for nobody has nothing to choose.
  await expect(page.getByRole('radiogroup', { name: 'Whose visits?' })).toBeHidden();

  await page.goto(`${url}/app/mine/links`);
  await page.getByLabel('Code from the clinic').fill(code);
  await page.getByLabel('Birth date of that person').fill('2019-6-7');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByRole('alert')).toContainText('do not fit');
  await page.getByLabel('Birth date of that person').fill('2019-6-8');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByText('Added. You can act for this person now.')).toBeVisible();
  await expect(page.getByText(CHILD, { exact: true })).toBeVisible();
  await expect(page.getByText(/^Parent · until /)).toBeVisible();
  await isFit(page);

  await chooseTime(page, url);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is the visit for?' })).toBeVisible();
  // To those who are not there yet, and back to the time that was chosen.
  await page.getByRole('link', { name: 'Add a child or a person I care for' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^People I act for/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).filter({ visible: true }).click();
  await page.getByRole('radio', { name: new RegExp(CHILD) }).click();
  await expect(page.getByText('You book for Zuri')).toBeVisible();
  await isFit(page);
  await page.getByRole('button', { name: 'Hold this time and pay' }).click();
  await agreeIfAsked(page);
  await expect(page.getByText(`For ${CHILD}`).filter({ visible: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1, name: 'Paid. You are booked.' })).toBeVisible({
    timeout: 60_000,
  });

  await page.goto(`${url}/app/visits`);
  const whose = page.getByRole('radiogroup', { name: 'Whose visits?' });
  await expect(whose.getByRole('radio')).toHaveText(['All', 'Mine', CHILD]);
  await expect(page.getByText(/^For Zuri/)).toHaveCount(1);
  await expect(page.getByText(`Visit ${own.reference}`)).toBeVisible();
  await whose.getByRole('radio', { name: CHILD }).click();
  await expect(page.getByText(/^For Zuri/)).toHaveCount(1);
  await expect(page.getByText(`Visit ${own.reference}`)).toBeHidden();
  await isFit(page);
  await whose.getByRole('radio', { name: 'Mine' }).click();
  await expect(page.getByText(`Visit ${own.reference}`)).toBeVisible();
  await expect(page.getByText(/^For Zuri/)).toHaveCount(0);

  await page.goto(`${url}/app/mine/links`);
  await page.getByRole('button', { name: `End it with ${CHILD}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `End it with ${CHILD}` })
    .click();
  await expect(page.getByText('It is ended.')).toBeVisible();
  await expect(page.getByText(CHILD, { exact: true })).toBeHidden();
  await page.goto(`${url}/app/visits`);
  await expect(page.getByText(`Visit ${own.reference}`)).toBeVisible();
  await expect(page.getByText(/^For Zuri/)).toHaveCount(0);
  await expect(whose).toBeHidden();
});
