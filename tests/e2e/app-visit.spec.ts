import { expect, type Browser, type Page } from '@playwright/test';
import { bookAndPay, demoPatient, PHONE, readyForOffline, signIn, type Patient, isFit } from './app-world';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { patientPhones, test, type ConsoleWorld } from './console-world';
import { call } from './support';

interface Visit {
  status: string;
  startsAt: string;
  lateMinutes: number | null;
  practitioner: { id: string };
  service: { id: string };
  payment: { amountCents: number } | null;
}

/** In the seed's order, the fourth booked 12:30 of the clinic's day, which is seventy minutes away. */
const SOON = 3;

test.use({ ...PHONE, worldOf: 'app' });

async function phoneOf(browser: Browser): Promise<Page> {
  return (await browser.newContext(PHONE)).newPage();
}

function readVisit({ stack }: ConsoleWorld, id: string, { token }: Patient): Promise<Visit> {
  return call<Visit>('GET', `${stack.productUrl}/api/visits/${id}`, undefined, token);
}

async function openVisit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See this visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
}

/** Chooses the first time of the latest day in sight that has one. */
async function chooseTime(page: Page): Promise<void> {
  const days = page.getByRole('radiogroup', { name: 'Day', exact: true }).getByRole('radio');
  await expect(days).toHaveCount(7);
  await days.and(page.locator(':not([aria-disabled="true"])')).last().click();
  await page
    .getByRole('radiogroup', { name: /^(Morning|Afternoon)$/ })
    .first()
    .getByRole('radio')
    .first()
    .click();
}

test('a visit is moved; when somebody was faster, others are offered and the old time stays until then', async ({
  page,
  world,
}) => {
  const patient = await demoPatient(1, world.stack);
  const rival = await demoPatient(2, world.stack);
  const { id } = await bookAndPay(patient, world.stack, 3);
  const before = await readVisit(world, id, patient);
  await signIn(page, patient, world.stack);
  await openVisit(page);
  await expect(page.getByText('Starts in')).toBeVisible();
  await expect(page.getByText(/^Now: Cancel, and all you paid comes back$/)).toBeVisible();
  await isFit(page);

  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText(/^Moving costs nothing\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Choose a new time' })).toBeDisabled();
  await chooseTime(page);
  await isFit(page);
  const taken: string[] = [];
  await page.route('**/api/visits/*/move', async (route) => {
    const { startsAt } = route.request().postDataJSON() as { startsAt: string };
    if (taken.length === 0) {
      const wish = { practitioner: before.practitioner.id, service: before.service.id, startsAt };
      await call('POST', `${world.stack.productUrl}/api/visits`, wish, rival.token);
      taken.push(startsAt);
    }
    await route.continue();
  });
  await page.getByRole('button', { name: /^Move to / }).click();
  await expect(page.getByRole('alert')).toContainText('Your old time is still yours. These are free:');
  await isFit(page);
  expect((await readVisit(world, id, patient)).startsAt).toBe(before.startsAt);

  const offered = page.getByRole('radio', { name: /^\w{3} \d+ \w{3}, \d\d:\d\d$/ }).first();
  const when = (await offered.innerText()).trim();
  await offered.click();
  await page.getByRole('button', { name: `Move to ${when}` }).click();
  await expect(page.getByText(`Moved to ${when}.`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
  const after = await readVisit(world, id, patient);
  expect(after.status).toBe('confirmed');
  expect([before.startsAt, ...taken]).not.toContain(after.startsAt);
});

test('before a visit is cancelled it says what comes back; then the money is followed until it is there', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(150_000);
  const patient = await demoPatient(3, world.stack);
  const { id, reference } = await bookAndPay(patient, world.stack, 3);
  const cents = (await readVisit(world, id, patient)).payment?.amountCents ?? 0;
  const amount = `KSh ${(cents / 100).toLocaleString('en')}`;
  await signIn(page, patient, world.stack);
  await page.getByRole('link', { name: 'Visits', exact: true }).click();
  await page.getByRole('link', { name: new RegExp(reference) }).click();
  await expect(page.getByText(`Paid ${amount}`)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel visit' }).click();
  await expect(page.getByText(`${amount} comes back to the M-Pesa number that paid.`)).toBeVisible();
  await page.getByLabel('Why? (You need not say)').fill('I am well again.');
  await isFit(page);
  await page.getByRole('button', { name: 'Cancel the visit' }).click();
  await expect(page.getByText('The visit is cancelled.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
  await expect(page.getByRole('banner').getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move', exact: true })).toBeHidden();
  expect((await readVisit(world, id, patient)).status).toBe('cancelled');

  await page.goto(`${world.stack.productUrl}/app/payments`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`${amount} came back to you`)).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 90_000 });
  await isFit(page);
  await page.getByRole('link', { name: new RegExp(reference) }).click();
  await expect(page.getByText('M-Pesa code')).toBeVisible();
  await expect(page.getByText('Came back', { exact: true })).toBeVisible();
  // Whose it is and whose clinic: a patient reads both with the payment.
  await expect(page.getByText(patient.name, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Mwangaza Clinic' })).toBeVisible();
  expect(page.url()).toBe(`${world.stack.productUrl}/app/payments/receipt`);
  await isFit(page);

  // What was read once is read in a matatu too.
  await readyForOffline(page);
  await page.waitForTimeout(1500);
  await context.setOffline(true);
  await page.goto(`${world.stack.productUrl}/app/payments`);
  await expect(page.getByText(/^No network\. Showing what we saved/)).toBeVisible();
  await expect(page.getByText(`${amount} came back to you`)).toBeVisible();
  await page.getByRole('link', { name: new RegExp(reference) }).click();
  await expect(page.getByText('M-Pesa code')).toBeVisible();
});

test('who runs late says so in two touches, and the doctor sees it without a reload', async ({
  browser,
  world,
}) => {
  const booked = world.visits[SOON];
  const phone = patientPhones()[SOON];
  if (!booked || !phone) throw new Error('the day has no such visit');
  const { access } = tokensIn(await passwordGrant(world.stack.productUrl, phone.phone, world.stack.password));
  const patient = { msisdn: phone.phone, name: phone.name, firstName: '', token: access };
  const doctor = await world.enter(browser, 'doctor');
  const row = doctor.page.locator('.agenda > li').filter({ hasText: phone.name });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('min late');

  const page = await phoneOf(browser);
  await signIn(page, patient, world.stack);
  await openVisit(page);
  await page.getByRole('button', { name: 'Tell the clinic that you are late' }).click();
  await page.getByRole('radio', { name: '15 min' }).click();
  await isFit(page);
  await page.getByRole('button', { name: 'Say: 15 minutes late' }).click();
  await expect(page.getByText('The clinic knows: you come 15 minutes late.')).toBeVisible();
  await isFit(page);
  expect((await readVisit(world, booked.id, patient)).lateMinutes).toBe(15);
  await expect(row).toContainText('15 min late');

  // Today nothing comes back any more, and that is said before, with the hour until which it did.
  await page.getByRole('button', { name: 'Cancel visit' }).click();
  await expect(page.getByText(/^Nothing of the KSh [\d,]+ comes back\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep the visit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible();
  await page.context().close();
});

test('an address alone opens no visit and no receipt', async ({ page, world }) => {
  const patient = await demoPatient(4, world.stack);
  await signIn(page, patient, world.stack);
  for (const [address, title] of [
    ['visit', 'Your visits'],
    ['visit/cancel', 'Your visits'],
    ['payments/receipt', 'Payments and refunds'],
  ] as const) {
    await page.goto(`${world.stack.productUrl}/app/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});
