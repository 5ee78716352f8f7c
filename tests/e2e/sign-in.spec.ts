import { expect, test, type Page } from '@playwright/test';
import { call, figuresOf, isFit, PRODUCT, SIMULATOR, watchErrors, writeCodesDown } from './support';

const PASSWORD = process.env['E2E_STAFF_PASSWORD'] ?? '';
const PHONE_SIZE = { width: 390, height: 844 };

interface Phone {
  whatsapp: { text: string }[];
  sms: { text: string }[];
}

async function codeOn(msisdn: string): Promise<string> {
  let code = '';
  await expect
    .poll(async () => {
      const { whatsapp, sms } = await call<Phone>('GET', `${SIMULATOR}/control/phones/${msisdn}`);
      code = [...whatsapp, ...sms].flatMap(({ text }) => /^(\d{6}) /.exec(text)?.[1] ?? [])[0] ?? '';
      return code;
    })
    .toMatch(/^\d{6}$/);
  return code;
}

async function staffSignIn(page: Page, email: string): Promise<void> {
  await page.goto(`${PRODUCT}/account?door=staff`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code, 6 figures').fill(await figuresOf(email));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${PRODUCT}/account`);
}

test.use({ viewport: PHONE_SIZE });

test('a stranger opens an account with the code on the phone, and comes back by passkey', async ({
  page,
  context,
}) => {
  const errors = watchErrors(page);
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const msisdn = `254793${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  await call('POST', `${SIMULATOR}/control/phones`, {
    msisdn,
    name: 'Neema',
    balanceCents: 1000,
    language: 'en',
  });
  await page.goto(`${PRODUCT}/account`);
  await isFit(page);
  await page.getByLabel('Your phone number').fill(`0${msisdn.slice(3)}`);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await isFit(page);
  await page.getByLabel('Code of 6 figures').pressSequentially(await codeOn(msisdn));
  await page.getByLabel('Your full name').fill('Neema Wafula');
  await isFit(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Make my account' }).click();
  await isFit(page);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.locator('.groups li')).toHaveCount(10);
  await isFit(page);
  await writeCodesDown(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account, Neema Wafula');
  await isFit(page);

  await page.getByRole('button', { name: 'Sign out on this device' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(`${PRODUCT}/account`);
  await page.goto(`${PRODUCT}/account/passkeys`);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await isFit(page);
  expect(errors).toEqual([]);
});

test('staff sign in with the figures of the Authenticator, and sign out everywhere else', async ({
  page,
  browser,
}) => {
  await staffSignIn(page, 'desk@mwangaza.example');
  await isFit(page);
  for (const path of ['sessions', 'app', 'password', 'recovery', 'passkeys/new', 'app/new']) {
    await page.goto(`${PRODUCT}/account/${path}`);
    await isFit(page);
  }
  const other = await (await browser.newContext({ viewport: PHONE_SIZE })).newPage();
  // The figures count once: whoever comes again waits for the next.
  const used = await figuresOf('desk@mwangaza.example');
  await expect.poll(() => figuresOf('desk@mwangaza.example'), { timeout: 40_000 }).not.toBe(used);
  await staffSignIn(other, 'desk@mwangaza.example');
  await page.goto(`${PRODUCT}/account/sessions`);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('status')).toHaveText('All other devices are signed out.');
  await other.goto(`${PRODUCT}/account`);
  await expect(other).toHaveURL(/\/oauth\/interaction\//);
  await page.goto(`${PRODUCT}/account`);
  await expect(page).toHaveURL(`${PRODUCT}/account`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('staff sign in, and change the language on the way without losing what they typed', async ({
    page,
  }) => {
    const email = 'achieng@mwangaza.example';
    await page.goto(`${PRODUCT}/account?door=staff`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: /Kiswahili/ }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
    await expect(page.getByLabel('Barua pepe')).toHaveValue(email);
    await page.locator('#password').fill(PASSWORD);
    await page.locator('#code').fill(await figuresOf(email));
    await page.getByRole('button', { name: 'Ingia', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Akaunti yako, Achieng Otieno');
    // Staff come from the console, and find back to it.
    await expect(page.getByRole('link', { name: 'Rudi' })).toHaveAttribute('href', '/console/');
  });
});
