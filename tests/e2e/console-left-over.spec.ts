import { expect } from '@playwright/test';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { heading, isFitEverywhere, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { payByHand } from './pay-by-hand';
import { accessibilityFindings, call } from './support';

/** Patients whom no other test here asks for anything. */
const HALIMA = { name: 'Halima Noor', msisdn: '254722100105' };
const ISAAC = { name: 'Isaac Mutua', msisdn: '254722100104' };

interface BookedVisit {
  id: string;
  reference: string;
  payment: { amountCents: number; payBill: { businessNumber: string; account: string } };
}

/** As the patient does, some days ahead, where no other test looks for a free time. */
async function book(
  { stack }: ConsoleWorld,
  { msisdn }: { msisdn: string },
  autoAnswer: 'pay' | 'ignore',
): Promise<BookedVisit & { status(): Promise<string> }> {
  const { productUrl, simulatorUrl, password, knex } = stack;
  await call('PATCH', `${simulatorUrl}/control/phones/${msisdn}`, { autoAnswer });
  const { access } = tokensIn(await passwordGrant(productUrl, msisdn, password));
  const doctor = await knex('practitioners').where({ full_name: 'Achieng Otieno' }).first<Row>('document_id');
  const service = await knex('services').where({ name: 'Consultation' }).first<Row>('document_id');
  const offer = { practitioner: doctor.document_id, service: service.document_id };
  const { virtualMs } = await call<{ virtualMs: number }>('GET', `${simulatorUrl}/clock`);
  const ahead = (days: number): string => new Date(virtualMs + days * 86_400_000).toISOString();
  const query = new URLSearchParams({ ...offer, from: ahead(4), to: ahead(9) });
  const { slots } = await call<{ slots: { startsAt: string }[] }>(
    'GET',
    `${productUrl}/api/scheduling/slots?${query}`,
  );
  const wish = { ...offer, startsAt: slots[0]?.startsAt };
  const visit = await call<BookedVisit>('POST', `${productUrl}/api/visits`, wish, access);
  const path = `${productUrl}/api/visits/${visit.id}`;
  return {
    ...visit,
    status: async () => (await call<{ status: string }>('GET', path, undefined, access)).status,
  };
}

interface Row {
  document_id: string;
}

test('a message that does not arrive is seen with its reason, and sent again it arrives', async ({
  world,
  browser,
}) => {
  const fault = (on: boolean) =>
    call('PUT', `${world.stack.simulatorUrl}/control/faults/whatsapp-undelivered`, {
      ...{ on, params: { code: '21614', msisdn: HALIMA.msisdn } },
    });
  const { page, faults } = await world.enter(browser, 'desk');
  await section(page, 'Messages').click();
  await expect(heading(page)).toHaveText('Messages to patients');
  await expect(page.getByText('Every message arrived or is on its way')).toBeVisible();
  await isFitEverywhere(page);

  await fault(true);
  const visit = await book(world, HALIMA, 'pay');
  await expect.poll(visit.status, { timeout: 60_000 }).toBe('confirmed');
  const lost = page.getByRole('row', { name: /You are booked.*Halima Noor/ });
  await expect(async () => {
    await page.reload();
    await expect(lost).toHaveCount(1, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(lost).toContainText('Failed');
  await expect(lost).toContainText('This number takes no messages. Check it with the patient. (code 21614)');
  await expect(section(page, 'Messages')).toContainText('1');
  await isFitEverywhere(page);

  await fault(false);
  await lost.getByRole('button', { name: /^Send again/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('“You are booked” to Halima Noor, by WhatsApp.');
  await expect.poll(() => accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('Every message arrived or is on its way')).toBeVisible();

  await page.goto(`/console/messages/${await patientId(world, HALIMA.name)}`);
  await expect(heading(page)).toHaveText('Messages about Halima Noor');
  const again = page.getByRole('row', { name: /You are booked/ }).filter({ hasText: 'sent again' });
  await expect(async () => {
    await page.reload();
    await expect(again).toContainText(/Delivered|Read/, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  const failed = page.getByRole('row', { name: /You are booked/ }).filter({ hasText: 'Failed' });
  await expect(failed).toContainText('Another message went in its place.');
  await expect(failed.getByRole('button')).toHaveCount(0);
  const { whatsapp } = await call<{ whatsapp: { text: string }[] }>(
    'GET',
    `${world.stack.simulatorUrl}/control/phones/${HALIMA.msisdn}`,
  );
  expect(whatsapp.filter(({ text }) => text.includes(visit.reference))).toHaveLength(1);
  expect(faults.take()).toEqual([]);
});

test('money with a mistyped account is given to its visit by a person, and confirms it', async ({
  world,
  browser,
}) => {
  const visit = await book(world, ISAAC, 'ignore');
  const { account } = visit.payment.payBill;
  const typed = `${account.slice(0, 5)}${account.endsWith('Z') ? 'Y' : 'Z'}`;
  await payByHand(world, ISAAC.msisdn, typed, visit.payment.amountCents / 100);
  const { page, faults } = await world.enter(browser, 'desk');
  await section(page, 'Payments').click();
  const card = page.getByRole('article').filter({ hasText: 'Money with no visit' });
  await expect(async () => {
    await page.reload();
    await page.getByRole('button', { name: /^Needs a person/ }).click();
    await expect(card).toHaveCount(1, { timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await expect(card).toContainText(typed);
  await expect(card).toContainText('Isaac Mutua');
  await isFitEverywhere(page);

  await card.getByRole('button', { name: 'Give to a visit' }).click();
  const dialog = page.getByRole('dialog');
  const give = dialog.getByRole('button', { name: 'Give to Isaac Mutua' });
  await expect(dialog.getByRole('radio', { name: /Isaac Mutua/ })).toBeChecked();
  await expect(give).toBeDisabled();
  await dialog.getByLabel('Why?').fill('She showed the message of M-Pesa');
  await expect.poll(() => accessibilityFindings(page)).toEqual([]);
  await give.click();
  await expect(page.getByText('All money found its visit')).toBeVisible();
  await expect.poll(visit.status, { timeout: 30_000 }).toBe('confirmed');
  expect(faults.take()).toEqual([]);
});

test('who treats patients sees neither messages nor money of the desk', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  await expect(section(page, 'Messages')).toHaveCount(0);
  await page.goto('/console/messages');
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(heading(page)).not.toHaveText('Messages to patients');
  expect(faults.take()).toEqual([]);
});

async function patientId({ stack }: ConsoleWorld, name: string): Promise<string> {
  return (await stack.knex('patients').where({ full_name: name }).first<Row>('document_id')).document_id;
}
