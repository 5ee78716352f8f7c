import { expect, type Page } from '@playwright/test';
import { heading, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { accessibilityFindings, call, expectNoSidewaysScroll } from './support';

/** Of a neighbour, whose phone nobody else asks here. */
const PAYER = '0722 100 109';

/** Nothing for axe, and nothing that sticks out. */
async function isFit(page: Page): Promise<void> {
  // A dialog that has just opened is still fading in.
  await expect.poll(() => accessibilityFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
}

async function isFitInBoth(page: Page): Promise<void> {
  for (const scheme of ['Dark colours', 'Light colours']) {
    await page.getByRole('button', { name: scheme }).click();
    await isFit(page);
  }
}

async function patientId({ stack }: ConsoleWorld, name: string): Promise<string> {
  const row = await stack
    .knex('patients')
    .where({ full_name: name })
    .first<{ document_id: string }>('document_id');
  return row.document_id;
}

const answerOf = (world: ConsoleWorld, phone: string, autoAnswer: string) =>
  call('PATCH', `${world.stack.simulatorUrl}/control/phones/${phone}`, { autoAnswer });

async function choose(page: Page, service: string, person: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${service}`) }).check();
  await page.getByRole('radio', { name: new RegExp(person) }).check();
}

test('the desk books for a patient, M-Pesa asks the phone, and the page sees it paid by itself', async ({
  world,
  browser,
}) => {
  await answerOf(world, '254712345678', 'pay');
  const { page, faults } = await world.enter(browser, 'desk');
  await page.goto(`/console/patients/${await patientId(world, 'Amina Yusuf')}/show`);
  await page.getByRole('link', { name: 'Book a visit' }).click();
  await expect(page.getByText('Choose the service.')).toBeVisible();
  await choose(page, 'Visit at the clinic', 'Achieng Otieno');
  // Who does not give this service.
  await expect(page.getByRole('radio', { name: /Hassan Abdi/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^First free time/ }).click();
  await isFitInBoth(page);
  await expect(page.locator('.summary')).toContainText('0712 ••• 678');
  await page.getByRole('button', { name: 'Hold the time and ask for KSh 1,000' }).click();
  await expect(heading(page)).toHaveText('Amina Yusuf');
  await expect(page.locator('main').getByText('Booked', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('main')).toContainText('KSh 1,000');
  expect(faults.take()).toEqual([]);
});

test('a time that was just taken says so, and all else stays as it was chosen', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const other = await world.enter(browser, 'desk');
  await answerOf(world, '254712345678', 'ignore');
  for (const [each, name] of [
    [page, 'Amina Yusuf'],
    [other.page, 'Faith Chebet'],
  ] as const) {
    await each.goto(`/console/book/${await patientId(world, name)}`);
    await choose(each, 'Visit at the clinic', 'Achieng Otieno');
    await each.getByRole('button', { name: /^First free time/ }).click();
  }
  const hold = { name: /^Hold the time/ };
  await other.page.getByRole('button', hold).click();
  await expect(heading(other.page)).toHaveText(/Faith Chebet/);
  await page.getByRole('button', hold).click();
  await expect(page.getByRole('alert')).toContainText('Someone took this time just before you');
  await expect(page.locator('.summary')).toContainText('Amina Yusuf');
  await expect(page.locator('.summary')).toContainText('Visit at the clinic');
  await expect(page.getByRole('button', hold)).toBeDisabled();
  await page.getByRole('button', { name: /^First free time/ }).click();
  await page.getByRole('button', hold).click();
  await expect(page.getByRole('status').filter({ hasText: 'The time is held until' })).toBeVisible();
  await isFitInBoth(page);
  expect(faults.take()).toEqual(['409 POST /api/visits']);
});

test('a walk-in is registered after a look at likely doubles, and gets the first free time', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await section(page, 'Visits').click();
  await page.getByRole('link', { name: 'Walk-in now' }).click();
  await page.getByRole('button', { name: 'Register a patient' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(dialog.getByText('Write the full name.')).toBeVisible();
  await dialog.getByLabel('Full name').fill('Zawadi Naliaka');
  await dialog.getByLabel('Date of birth').fill('1994-02-03');
  await dialog.getByLabel('Phone, if there is one').fill('0712');
  await dialog.getByRole('checkbox').check();
  await isFit(page);
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(dialog.getByText('That is not a Kenyan mobile number')).toBeVisible();
  // Amina's number: a family shares it.
  await dialog.getByLabel('Phone, if there is one').fill('0712 345 678');
  await dialog.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(dialog).toContainText('Is it one of these?');
  await expect(dialog).toContainText('Amina Yusuf');
  await isFit(page);
  expect(await world.stack.knex('patients').where({ full_name: 'Zawadi Naliaka' })).toHaveLength(0);
  await dialog.getByRole('button', { name: 'No, register a new patient' }).click();
  await expect(page.locator('.chosen')).toContainText('Zawadi Naliaka');
  const row = await world.stack
    .knex('patients')
    .where({ full_name: 'Zawadi Naliaka' })
    .first<{ phone_sealed: string }>('phone_index', 'phone_sealed', 'user_id');
  // What nobody has proven by a code opens no account and takes no number from its owner.
  expect(row).toMatchObject({ phone_index: null, user_id: null });
  expect(row.phone_sealed).not.toContain('712345678');

  await page.getByRole('radio', { name: /^Visit at the clinic/ }).check();
  await expect(page.locator('.summary')).toContainText(/Wed .* 1[0-9]:\d\d/);
  // Amina's phone may have a prompt already; a neighbour pays.
  const hold = page.getByRole('button', { name: /^Hold the time/ });
  await page.getByLabel('Phone that pays, if another one').fill('0712 000');
  await hold.click();
  await expect(page.getByText('That is not a Kenyan mobile number')).toBeVisible();
  await page.getByLabel('Phone that pays, if another one').fill(PAYER);
  await hold.click();
  await expect(heading(page)).toHaveText('Zawadi Naliaka');
  const { id } = await world.stack
    .knex('patients')
    .where({ full_name: 'Zawadi Naliaka' })
    .first<{ id: number }>('id');
  // Whoever walks in is there, paid or not.
  const came = () => world.stack.knex('appointments').where({ patient_id: id }).pluck('arrived_at');
  await expect.poll(came).toEqual([expect.anything()]);
  expect(faults.take()).toEqual(['400 POST /api/patients/desk', '400 POST /api/visits']);
});

test('one asks for a refund and has to wait; another approves, and the money goes back', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const [visit] = world.visits;
  await page.goto(`/console/visits/${visit?.id}/show`);
  // Another file of this world may have closed it already.
  const close = page.getByRole('button', { name: 'It took place' });
  const ask = page.getByRole('button', { name: 'Ask for a refund' });
  await expect(close.or(ask).first()).toBeVisible();
  if (await close.isVisible()) {
    await close.click();
    await page.getByRole('dialog').getByRole('button', { name: 'It took place' }).click();
  }
  await ask.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Ask for a refund' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill('The sound was gone for half of it');
  await isFit(page);
  await dialog.getByRole('button', { name: 'Ask for a refund' }).click();
  await expect(page.getByText('You asked for it, so a colleague decides.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await isFitInBoth(page);

  const admin = await world.enter(browser, 'admin');
  await section(admin.page, 'Payments').click();
  await expect(admin.page.getByText('Received today')).toBeVisible();
  await admin.page.getByRole('button', { name: /^Refunds to approve/ }).click();
  await expect(admin.page.locator('.refund')).toContainText('The sound was gone for half of it');
  await isFitInBoth(admin.page);
  await admin.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await isFit(admin.page);
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(admin.page.getByText('No refund waits for you')).toBeVisible();

  await expect(async () => {
    await page.reload();
    await expect(page.locator('main')).toContainText('Approved by', { timeout: 2_000 });
    await expect(page.locator('main').getByText('Sent back', { exact: true }).first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 40_000 });

  // As when M-Pesa had refused it: the visit says why, and that it can be asked for again.
  const { knex } = world.stack;
  const charge = await knex('payments')
    .where({ subject: `visit:${visit?.id}` })
    .first<{ document_id: string; refunded_cents: number; state: string }>();
  const { document_id: id, refunded_cents, state } = charge;
  await knex('mpesa_refunds')
    .where({ charge: id })
    .update({ state: 'failed', result_code: '1', held_payment: null });
  await knex('payments').where({ document_id: id }).update({ refunded_cents: 0, state: 'refund_due' });
  await page.reload();
  await expect(page.getByText('Your M-Pesa account had too little money.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ask again for the refund' })).toBeVisible();
  await isFitInBoth(page);
  await knex('mpesa_refunds').where({ charge: id }).update({ state: 'done', result_code: null });
  await knex('payments').where({ document_id: id }).update({ refunded_cents, state });
  expect([...faults.take(), ...admin.faults.take()]).toEqual([]);
});

test('a doctor has no way to book, and is refused', async ({ world, browser }) => {
  const { page } = await world.enter(browser, 'doctor');
  await section(page, 'Patients').click();
  await expect(page.getByRole('button', { name: 'Register a patient' })).toHaveCount(0);
  await page.goto('/console/book');
  await expect(page.getByText('For whom')).toHaveCount(0);
  await expect(heading(page)).not.toHaveText('Book a visit');
});
