import { expect, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { call, figuresOf, isFit, PRODUCT, SIMULATOR, watchErrors, writeCodesDown } from './support';
import { browser as scriptless, codeGrant, codeRequest, tokensIn } from '../support/issuer-client';
import { mainForm, post } from '../support/sign-in-pages';

const STEP_SECONDS = 30;
const FIRST = 'kiboko-na-twiga-7';
const SECOND = 'twiga-na-ndovu-12';

/** The link in the newest mail to this address that has one to this page. */
async function mailedLink(email: string, path: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => {
      const where = `${SIMULATOR}/control/mail?to=${encodeURIComponent(email)}`;
      const { mail } = await call<{ mail: object[] }>('GET', where);
      const found = mail.flatMap(
        (one) => new RegExp(`https?://[^\\s"\\\\]*${path}#[0-9a-f]{64}`).exec(JSON.stringify(one)) ?? [],
      );
      link = found[0] ?? '';
      return link;
    })
    .toContain(path);
  return link;
}

/** Of the demo's admin, whose app is the simulator's Authenticator. */
async function adminToken(): Promise<string> {
  const email = 'admin@mwangaza.example';
  const code = await figuresOf(email);
  const [agent, asked] = [scriptless(PRODUCT), codeRequest(PRODUCT)];
  const form = mainForm(await agent.go(asked.url));
  if (!form) throw new Error('the staff door has no form');
  const back = await post(agent, form, { email, password: process.env['E2E_STAFF_PASSWORD'] ?? '', code });
  return tokensIn(await codeGrant(PRODUCT, asked, back.url.searchParams.get('code') ?? '')).access;
}

test.use({ viewport: { width: 390, height: 844 } });

test('a colleague is invited, chooses a password, sets up a code app, forgets the password and chooses another', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const errors = watchErrors(page);
  const email = `neema.${Date.now()}@mail.example`;
  const access = await adminToken();
  const wish = { email, fullName: 'Neema Wanjiru', role: 'front-desk', language: 'en' };
  await call('POST', `${PRODUCT}/api/staff/invitations`, wish, access);

  const invitation = await mailedLink(email, '/account/invitation');
  await page.goto(invitation);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Neema Wanjiru');
  expect(page.url()).toBe(`${PRODUCT}/account/invitation`);
  await expect(page.getByText('Invites you as front desk')).toBeVisible();
  await isFit(page);
  await page.getByRole('button', { name: 'Kiswahili' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await isFit(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('#new_password').fill(FIRST);
  await page.getByRole('button', { name: 'Open my account' }).click();
  await isFit(page);

  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(FIRST);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const useApp = page.getByRole('link', { name: 'Use a code app instead' });
  if (await useApp.isVisible()) await useApp.click();
  const secret = (await page.locator('.secret span').allInnerTexts()).join('');
  const step = Math.floor(Date.now() / 1000 / STEP_SECONDS);
  await page.getByLabel('Code, 6 figures').fill(generateSync({ secret, epoch: step * STEP_SECONDS }));
  await page.getByRole('button', { name: 'Add the app' }).click();
  await writeCodesDown(page);
  await expect(page).toHaveURL(`${PRODUCT}/account`);

  // Used once: it says what to do, and nothing of whose it was.
  const other = await (await browser.newContext({ viewport: { width: 320, height: 568 } })).newPage();
  await other.goto(invitation);
  await expect(other.getByRole('alert')).toContainText('This invitation cannot be used.');
  await expect(other.getByText('Neema')).toHaveCount(0);
  await isFit(other);

  await other.goto(`${PRODUCT}/account?door=staff`);
  await other.getByRole('link', { name: 'Forgot password' }).click();
  await isFit(other);
  await other.getByLabel('E-mail').fill(email);
  await other.getByRole('button', { name: 'Send me a link' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Look into your mail box');
  await isFit(other);
  await other.goto(await mailedLink(email, '/account/new-password'));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Show that it is you');
  await isFit(other);
  await other.getByLabel('Code, 6 figures').fill(generateSync({ secret, epoch: (step + 1) * STEP_SECONDS }));
  await other.getByRole('button', { name: 'Go on' }).click();
  await isFit(other);
  await other.locator('#new_password').fill(SECOND);
  await other.getByRole('button', { name: 'Save the password' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('The new password is saved');
  await isFit(other);

  // What was open before is closed.
  await page.goto(`${PRODUCT}/account`);
  await expect(page).toHaveURL(/\/oauth\/interaction\//);
  expect(errors).toEqual([]);
});

test('terms and privacy are read by whoever has no account, in both languages', async ({ page }) => {
  for (const path of ['terms', 'privacy'])
    for (const language of ['en', 'sw']) {
      await page.goto(`${PRODUCT}/${path}?show_in=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByText('privacy@mwangaza.example')).toBeVisible();
      await isFit(page);
    }
});
