import { expect, type Browser, type Page } from '@playwright/test';
import { test, type CmsWorld } from './cms-world';
import { call, isFit } from './support';
import { browser as scriptless, codeGrant, codeRequest, tokensIn } from '../support/issuer-client';
import { mainForm, post } from '../support/sign-in-pages';

const GRACE = 'admin@mwangaza.example';
const MARY = 'desk@mwangaza.example';
const JOSEPH = 'compliance@mwangaza.example';
const DANIEL = 'technician@mwangaza.example';
const SERVICES = '/admin/content-manager/collection-types/api::service.service';
const PATIENTS = '/admin/content-manager/collection-types/api::patient.patient';
const PRACTITIONERS = '/admin/content-manager/collection-types/api::practitioner.practitioner';
const PATIENTS_REFUSED = '403 GET /content-manager/collection-types/api::patient.patient';
const WHY = 'Reception asked me to correct a name';

const names = (page: Page) => page.getByRole('row').getByRole('link');
// Not by its role: an open picker of the panel hides all else from it.
const note = (page: Page) => page.locator('#daktari-offer-reason');
const typeLink = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** A token of the API, with the figures of the person's code app. */
async function tokenOf({ stack, figures }: CmsWorld, email: string): Promise<string> {
  const { productUrl, password } = stack;
  const [agent, asked] = [scriptless(productUrl), codeRequest(productUrl)];
  const form = mainForm(await agent.go(asked.url));
  if (!form) throw new Error('the staff door has no form');
  const back = await post(agent, form, { email, password, code: await figures(email) });
  return tokensIn(await codeGrant(productUrl, asked, back.url.searchParams.get('code') ?? '')).access;
}

async function sayWhy(page: Page): Promise<void> {
  await page.getByLabel('Why do you look?').fill(WHY);
  await page.getByRole('button', { name: 'Open for me' }).click();
  await expect(page.getByRole('status')).toContainText('Open until');
}

test('a clinic admin comes in by the issuer and edits their own clinic', async ({ cms, browser }) => {
  const { page, faults } = await cms.enter(browser, GRACE);
  expect(faults.take()).toEqual([]);

  await page.getByRole('link', { name: 'Content Manager' }).first().click();
  await typeLink(page, 'Service').click();
  await expect(names(page)).toHaveText([
    'Child health visit',
    'Consultation',
    'Follow-up',
    'Visit at the clinic',
  ]);
  await names(page).getByText('Follow-up').click();
  await page.getByLabel('Price (cents)').fill('65000');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved document')).toBeVisible();
  const stored = await cms.stack.knex('services').where({ name: 'Follow-up' }).first<object>('price_cents');
  expect(stored).toEqual({ price_cents: 65_000 });

  // What cannot be sold by M-Pesa is told at the field, and not stored.
  await page.getByLabel('Price (cents)').fill('65050');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/whole shillings/).first()).toBeVisible();
  expect(await cms.stack.knex('services').where({ name: 'Follow-up' }).first<object>('price_cents')).toEqual(
    stored,
  );
  expect(faults.take()).toEqual([expect.stringMatching(/^400 PUT \/content-manager\//)]);
});

test('the first page says what the clinic has to look at today, and leads to it', async ({
  cms,
  browser,
}) => {
  const { knex } = cms.stack;
  const due = await knex('payments').where({ state: 'refund_due' }).count({ n: '*' });
  const { page, faults } = await cms.enter(browser, GRACE);
  const card = (title: string) =>
    page.getByRole('heading', { name: title, exact: true }).locator('xpath=ancestor::section[1]');
  await expect(card('Visits today').getByRole('listitem')).toHaveCount(5);
  await expect(card('Audit trail')).toContainText('Nobody has checked it for a week.');
  await expect(card('Messages that did not arrive')).toContainText('No failed message waits for anybody.');
  await isFit(page);

  const clinic = await knex('clinics').where('name', 'like', 'Mwangaza%').first<{ id: number }>('id');
  const payment = { document_id: 'paymentofthefirstpage000', reference: 'FIRSTPAG', subject: 'visit:none' };
  await knex('payments').insert({
    ...{ ...payment, clinic_id: clinic.id, state: 'refund_due' },
    ...{ amount_cents: 120_000, paid_cents: 120_000, refunded_cents: 0 },
  });
  await page.reload();
  const line = card('Payments to look at').getByRole('listitem').filter({ hasText: 'sent back by hand' });
  await expect(line).toContainText(String(Number(due[0]?.n ?? 0) + 1));
  await knex('payments').where(payment).delete();
  await expect(card('Payments to look at').getByRole('link')).toHaveAttribute('href', '/console/payments');
  expect(faults.take()).toEqual([]);
});

test('a clinic admin finds no row of another clinic, by its address and in no picker', async ({
  cms,
  browser,
}) => {
  const { page, faults } = await cms.enter(browser, GRACE);
  const { other, stack } = cms;
  await page.goto(`${SERVICES}/${other.service}`);
  await expect
    .poll(() => faults.take())
    .toEqual([`404 GET /content-manager/collection-types/api::service.service/${other.service}`]);
  await expect(page.locator('main')).not.toBeEmpty();
  await expect(page.getByText('Check-up')).toHaveCount(0);

  await page.goto(PRACTITIONERS);
  await expect(names(page)).toHaveCount(4);
  await expect(page.getByText('Zawadi Tumaini')).toHaveCount(0);

  const own = await stack
    .knex('services')
    .where({ name: 'Child health visit' })
    .first<{ document_id: string }>();
  await page.goto(`${SERVICES}/${own.document_id}`);
  const picker = page.getByRole('combobox', { name: /Offered by/ });
  await picker.click();
  await expect(page.getByRole('option', { name: 'Achieng Otieno' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Zawadi Tumaini' })).toHaveCount(0);
  await picker.fill('Zawadi');
  await expect(page.getByText('No relations available')).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('patients are closed until somebody says why, and close again at a word or after half an hour', async ({
  cms,
  browser,
}) => {
  const { page, faults } = await cms.enter(browser, GRACE);
  const amina = page.getByRole('row').filter({ hasText: 'Amina Yusuf' });
  async function expectClosed(): Promise<void> {
    await expect(note(page)).toBeVisible();
    await expect(amina).toHaveCount(0);
    expect(faults.take()).toEqual([PATIENTS_REFUSED]);
  }

  await page.goto(PATIENTS);
  await expectClosed();
  await note(page).getByRole('link', { name: 'Say why' }).click();
  await isFit(page);
  await sayWhy(page);
  await isFit(page);
  await page.getByRole('link', { name: 'To the CMS' }).click();
  await expect(amina).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(PATIENTS);
  expect(faults.take()).toEqual([]);

  const access = await tokenOf(cms, JOSEPH);
  const { looks } = await call<{ looks: object[] }>(
    'GET',
    `${cms.stack.productUrl}/api/compliance/cms-looks`,
    undefined,
    access,
  );
  expect(looks).toEqual([expect.objectContaining({ name: 'Grace Wanjala', reason: WHY, operator: false })]);

  await page.goto('/cms/reason');
  await page.getByRole('button', { name: 'Close it now' }).click();
  await page.goto(PATIENTS);
  await expectClosed();

  await page.goto('/cms/reason');
  await sayWhy(page);
  await page.goto(PATIENTS);
  await expect(amina).toBeVisible();
  await cms.stack.knex('cms_looks').whereNull('ended_at').update({ until: Date.now() });
  await page.reload();
  await expectClosed();
});

test('an operator goes through every type, and picks the account of a practitioner once they said why', async ({
  cms,
  browser,
}) => {
  const { page, faults } = await cms.enter(browser, DANIEL);
  await page.goto('/admin/plugins/content-type-builder');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Practitioner' })).toBeVisible();
  expect(faults.take()).toEqual([]);

  await page.goto('/admin/content-manager');
  const types = page.getByRole('navigation', { name: 'Content Manager' }).getByRole('link');
  await expect(types).toHaveCount(12);
  for (const name of await types.allInnerTexts()) {
    await typeLink(page, name).click();
    await expect(page.getByRole('heading', { level: 1, name }).or(note(page))).toBeVisible();
  }
  const closed = ['api::patient.patient', 'api::payment.payment', 'plugin::users-permissions.user'];
  const refused = [...closed, 'api::appointment.appointment'].map(
    (uid) => `403 GET /content-manager/collection-types/${uid}`,
  );
  expect(faults.take().sort()).toEqual(refused.sort());

  await typeLink(page, 'Practitioner').click();
  await names(page).getByText('Achieng Otieno').click();
  const picker = page.getByRole('combobox', { name: /Sign-in/ });
  await picker.click();
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await note(page).getByRole('link', { name: 'Say why' }).click();
  await expect(page.getByLabel('Why do you look?')).toBeVisible();
  for (const fault of faults.take()) {
    expect(fault).toMatch(
      /^403 GET \/content-manager\/relations\/api::practitioner\.practitioner\/(\w+\/)?user$/,
    );
  }
  await sayWhy(page);
  await page.getByRole('link', { name: 'To the CMS' }).click();
  await expect(page.getByRole('button', { name: 'achieng@mwangaza.example' })).toBeVisible();
  await picker.click();
  await picker.fill('desk@');
  await expect(page.getByRole('option', { name: MARY })).toBeVisible();
  expect(faults.take()).toEqual([]);
});

/** The panel lets go at the next click, and what stands there then is the page to sign in at. */
async function expectOut(page: Page): Promise<void> {
  await typeLink(page, 'Practitioner').click();
  await expect(page.getByLabel('E-mail')).toBeVisible();
  expect(new URL(page.url()).pathname).toMatch(/^\/oauth\/interaction\//);
  await expect(page.getByText('Achieng Otieno')).toHaveCount(0);
}

async function openServices(cms: CmsWorld, browser: Browser, email: string) {
  const opened = await cms.enter(browser, email);
  await opened.page.goto(SERVICES);
  await expect(names(opened.page).getByText('Consultation')).toBeVisible();
  expect(opened.faults.take()).toEqual([]);
  return opened;
}

test('whoever signs out everywhere on the account page is out of the panel at its next click', async ({
  cms,
  browser,
}) => {
  const { page, faults } = await openServices(cms, browser, GRACE);
  const { page: account } = await cms.window(browser);
  await account.goto('/account?door=staff');
  await cms.signIn(account, GRACE);
  await expect(account).toHaveURL(/\/account$/);
  await account.goto('/account/sessions');
  await account.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(account.getByRole('status')).toHaveText('All other devices are signed out.');

  await expectOut(page);
  for (const fault of faults.take()) expect(fault).toMatch(/^401 /);
  await cms.signIn(page, GRACE);
  await expect(page.getByRole('heading', { name: /^Hello Grace/ })).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('whoever is suspended is out of the panel at its next click, and does not come in again', async ({
  cms,
  browser,
}) => {
  const { knex, productUrl } = cms.stack;
  const mary = await knex('up_users').where({ email: MARY }).first<{ id: number; document_id: string }>();
  const role = await knex('up_roles').where({ type: 'clinic-admin' }).first<{ id: number }>('id');
  await knex('up_users_role_lnk').where({ user_id: mary.id }).update({ role_id: role.id });
  const { page, faults } = await openServices(cms, browser, MARY);

  const access = await tokenOf(cms, GRACE);
  const reason = { reason: 'Left the clinic today' };
  await call('POST', `${productUrl}/api/staff/${mary.document_id}/suspend`, reason, access);
  await expectOut(page);
  for (const fault of faults.take()) expect(fault).toMatch(/^401 /);
  await cms.signIn(page, MARY);
  // Like a wrong password: that an account is paused is told to nobody who only knows its password.
  await expect(page.getByRole('alert')).toContainText('password or code is not right');
  expect(faults.take()).toEqual([expect.stringMatching(/^401 POST \/oauth\/interaction\//)]);
});
