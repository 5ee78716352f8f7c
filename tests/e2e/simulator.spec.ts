import { expect, test, type Page } from '@playwright/test';
import { registerByPhone } from '../support/phone-client';
import {
  accessibilityFindings,
  call,
  expectNoSidewaysScroll,
  PRODUCT,
  SCREENS,
  SIMULATOR,
  watchErrors,
} from './support';

// Seeded by the demo.
const SAMUEL = '254711222444';

interface Listed {
  data: { documentId: string }[];
}

/** A patient with a phone of their own books a visit: the prompt is then on that phone. */
async function bookWithPrompt(name: string): Promise<{ msisdn: string; token: string; visit: string }> {
  // Playwright runs the rest in a fresh process after a failure, so a counter would begin again.
  const msisdn = `254792${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  await call('POST', `${SIMULATOR}/control/phones`, { msisdn, name, balanceCents: 900_000, language: 'en' });
  const where = { productUrl: PRODUCT, simulatorUrl: SIMULATOR };
  const newcomer = { fullName: name, phone: `+${msisdn}`, password: 'Safari-Njema-2026' };
  const { accessToken: token } = await registerByPhone(where, newcomer);
  const { id } = await call<{ id: string }>(
    'POST',
    `${PRODUCT}/api/visits`,
    { ...(await freeTime()), phone: `+${msisdn}` },
    token,
  );
  return { msisdn, token, visit: id };
}

async function freeTime(): Promise<{ practitioner: string; service: string; startsAt: string }> {
  const { virtualMs } = await call<{ virtualMs: number }>('GET', `${SIMULATOR}/clock`);
  const from = new Date(virtualMs + 26 * 3_600_000).toISOString();
  const to = new Date(virtualMs + 12 * 86_400_000).toISOString();
  const [practitioners, services] = await Promise.all([
    call<Listed>('GET', `${PRODUCT}/api/practitioners`),
    call<Listed>('GET', `${PRODUCT}/api/services`),
  ]);
  for (const { documentId: practitioner } of practitioners.data) {
    for (const { documentId: service } of services.data) {
      const query = new URLSearchParams({ practitioner, service, from, to });
      const { slots } = await call<{ slots: { startsAt: string }[] }>(
        'GET',
        `${PRODUCT}/api/scheduling/slots?${query.toString()}`,
      );
      if (slots[0]) return { practitioner, service, startsAt: slots[0].startsAt };
    }
  }
  throw new Error('the demo clinic has no free time');
}

async function statusOf(visit: string, token: string): Promise<string> {
  return (await call<{ status: string }>('GET', `${PRODUCT}/api/visits/${visit}`, undefined, token)).status;
}

interface Pushed {
  pushes: { msisdn: string; resultCode: string | null }[];
}

async function resultOf(msisdn: string): Promise<string | null> {
  const { pushes } = await call<Pushed>('GET', `${SIMULATOR}/control/pushes`);
  return pushes.find((push) => push.msisdn === msisdn)?.resultCode ?? null;
}

async function forcedCode(): Promise<unknown> {
  const { faults } = await call<{ faults: { id: string; params: { code?: string } }[] }>(
    'GET',
    `${SIMULATOR}/control/faults`,
  );
  return faults.find(({ id }) => id === 'result-code')?.params.code;
}

async function open(page: Page, msisdn = ''): Promise<void> {
  await page.goto(`${SIMULATOR}/#phone=${msisdn}`);
  await expect(page.locator('#phones .phone-card').first()).toBeVisible();
}

test.afterEach(async () => {
  await call('PUT', `${SIMULATOR}/control/faults/whatsapp-undelivered`, { on: false });
  await call('POST', `${SIMULATOR}/control/clock`, { rate: 1 });
});

test('the prompt comes to the phone, the PIN is typed on the keyboard, and the visit is confirmed', async ({
  page,
}) => {
  const errors = watchErrors(page);
  const { msisdn, token, visit } = await bookWithPrompt('Wairimu Kibet');
  await open(page, msisdn);
  const pin = page.getByLabel('Enter M-Pesa PIN');
  await expect(pin).toBeVisible();
  await pin.focus();
  await page.keyboard.type('1234');
  await page.keyboard.press('Enter');
  await expect(pin).toHaveCount(0);
  await expect(page.locator('#sms-device')).toContainText('MPESA');
  await expect.poll(() => statusOf(visit, token)).toBe('confirmed');
  await expect(page.locator('#whatsapp-device')).toContainText('Mwangaza');
  await expect(page.locator('#log li')).not.toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a phone of the demo is sent a prompt from the page, with the PIN to type beside it', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await open(page, SAMUEL);
  const send = page.getByRole('button', { name: 'Send M-Pesa prompt' });
  await send.click();
  const pin = page.getByLabel('Enter M-Pesa PIN');
  await expect(pin).toBeVisible();
  await expect(page.locator('#sms-device')).toContainText('Demo PIN 1234');
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('#send-prompt-status')).toHaveText('The prompt is on the phone. Demo PIN 1234.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(pin).toHaveCount(0);

  await send.click();
  await expect(page.locator('#send-prompt-status')).toHaveText(/The prompt comes at \d\d:\d\d:\d\d/);
  expect(errors).toEqual([]);
});

test('a prompt that is cancelled leaves the visit unpaid', async ({ page }) => {
  const { msisdn, token, visit } = await bookWithPrompt('Otieno Barasa');
  await open(page, msisdn);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Enter M-Pesa PIN')).toHaveCount(0);
  expect(await statusOf(visit, token)).not.toBe('confirmed');
});

test('a fault is switched on and off by keyboard, and the page counts what is on', async ({ page }) => {
  await open(page);
  const fault = page.getByRole('switch', { name: 'WhatsApp not delivered' });
  await expect(page.locator('#faults-count')).toHaveText('All is well');
  await fault.focus();
  await page.keyboard.press('Space');
  await expect(fault).toHaveAttribute('aria-checked', 'true');
  await expect(page.locator('#faults-count')).toHaveText('1 on');
  await expect(fault).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('#faults-count')).toHaveText('All is well');
});

test('a result code is chosen by its meaning or typed, and the next push ends with it', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page);
  const meaning = page.getByRole('combobox', { name: 'Force a result code' });
  await meaning.selectOption('Not enough money (1)');
  await page.getByRole('switch', { name: 'Force a result code' }).click();
  await expect(page.locator('#faults-count')).toHaveText('1 on');
  const { msisdn } = await bookWithPrompt('Achieng Nduta');
  await expect.poll(() => resultOf(msisdn)).toBe('1');
  await expect(page.locator('#faults-count')).toHaveText('All is well');

  await meaning.selectOption('Another code');
  const typed = page.getByRole('textbox', { name: 'The code' });
  await typed.fill('4711');
  await typed.press('Enter');
  await expect.poll(forcedCode).toBe('4711');
  await page.reload();
  await expect(typed).toHaveValue('4711');
  await meaning.selectOption('Payer cancelled (1032)');
  await expect.poll(forcedCode).toBe('1032');
  await expect(typed).toBeHidden();
  expect(errors).toEqual([]);
});

test('the clock goes an hour ahead and ten times as fast', async ({ page }) => {
  await open(page);
  const shown = page.locator('#now');
  await expect(shown).not.toHaveText('');
  const before = Date.parse((await shown.getAttribute('datetime')) ?? '');
  await page.getByRole('button', { name: '+ 1 hour' }).click();
  await expect
    .poll(async () => Date.parse((await shown.getAttribute('datetime')) ?? '') - before)
    .toBeGreaterThanOrEqual(3_600_000);
  await page.getByRole('button', { name: '10×' }).click();
  await expect(page.getByRole('button', { name: '10×' })).toHaveAttribute('aria-pressed', 'true');
});

test('the page speaks Swahili after a press of SW', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Kiswahili' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await expect(page.getByRole('switch', { name: 'WhatsApp haikufika' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Faults' })).toHaveCount(0);
});

test('a new phone can be left again by Cancel and by Escape', async ({ page }) => {
  await open(page);
  const opener = page.getByRole('button', { name: 'Add a phone' });
  const name = page.getByRole('textbox', { name: 'Name' });
  await opener.click();
  await name.fill('Not this one');
  await page.locator('#new-phone').getByRole('button', { name: 'Cancel' }).click();
  await expect(name).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(name).toBeHidden();
});

test('on a phone the prompt is brought into sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { msisdn } = await bookWithPrompt('Moraa Nyaboke');
  await open(page, msisdn);
  await expect(page.getByLabel('Enter M-Pesa PIN')).toBeInViewport();
});

for (const { name, width, height } of SCREENS) {
  test(`on ${name} axe finds nothing, with a prompt on the phone and after it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { msisdn } = await bookWithPrompt(`Njeri Mutua ${width}`);
    await open(page, msisdn);
    await expect(page.getByLabel('Enter M-Pesa PIN')).toBeVisible();
    expect(await accessibilityFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByLabel('Enter M-Pesa PIN')).toHaveCount(0);
    expect(await accessibilityFindings(page)).toEqual([]);
  });
}
