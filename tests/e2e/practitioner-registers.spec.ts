import { expect, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { PDF } from '../support/papers';
import { mailTo } from './console-applicant';
import { heading, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings, isFit, watchErrors, writeCodesDown } from './support';
import type { Stack } from '../support/stack';

const STEP_SECONDS = 30;
const PASSWORD = 'kiboko-na-twiga-7';
const NEEMA = { fullName: 'Neema Kariuki', email: 'neema.kariuki@mail.example', number: 'B-20417' };

/** The link to this page in what was mailed. */
async function linkTo(stack: Stack, page: string): Promise<string> {
  const shape = new RegExp(`https?://[^\\s"\\\\]*/account/${page}#[0-9a-f]{64}`);
  const find = async () => shape.exec(await mailTo(stack, NEEMA.email))?.[0] ?? '';
  await expect.poll(find, { timeout: 30_000 }).not.toBe('');
  return find();
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Clinic you want to work for').selectOption({ label: 'Mwangaza Clinic' });
  await page.getByLabel('E-mail').fill(NEEMA.email);
  await page.getByLabel('Title').fill('Nurse');
  await page.getByLabel('Full name, as on your licence').fill(NEEMA.fullName);
  await page.getByLabel('Mobile number').fill('0712 345 777');
  await page.getByLabel('Specialty').fill('Midwifery');
  await page.getByLabel('Swahili').check();
  await page.getByLabel('Who gave you the licence').selectOption('NCK');
  await page.getByLabel('Number of the licence').fill(NEEMA.number);
  await page.getByLabel('Last day of the licence').fill('2099-12-31');
}

test('a nurse registers from the staff door, shows papers, is accepted and signs in', async ({
  world,
  browser,
}) => {
  test.setTimeout(240_000);
  const { stack } = world;
  const context = await browser.newContext({
    baseURL: stack.productUrl,
    viewport: { width: 320, height: 568 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors = watchErrors(page);
  await page.goto('/account?door=staff');
  await page.getByRole('link', { name: 'Register as a practitioner' }).click();
  await expect(heading(page)).toHaveText('Register as a practitioner');
  await isFit(page);

  // What was typed stays in the other language.
  await fillIn(page);
  await page.getByRole('button', { name: 'Kiswahili' }).click();
  await expect(heading(page)).toHaveText('Jiandikishe kama mhudumu wa afya');
  await isFit(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Number of the licence')).toHaveValue(NEEMA.number);
  await page.getByLabel('Swahili').uncheck();
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose one to ten languages.');
  await isFit(page);
  await page.getByLabel('Swahili').check();
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(heading(page)).toHaveText('Look into your mail box');
  await isFit(page);

  await page.goto(await linkTo(stack, 'application'));
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  // Typed and not saved: it stays while papers are sent.
  await page.getByText('What you said of yourself').click();
  await page.getByLabel('Specialty').fill('Midwifery and surgery');
  for (const paper of ['Licence to practise', 'Identity card or passport', 'Certificate of your training']) {
    await page
      .getByLabel(`File: ${paper}`, { exact: true })
      .setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: new RegExp(`Send this file ?: File: ${paper}`) }).click();
    await expect(page.getByText(`Saved: ${paper}`)).toBeVisible();
  }
  await expect(page.getByLabel('Specialty')).toHaveValue('Midwifery and surgery');
  await isFit(page);
  await page.getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByText('Handed in')).toBeVisible();

  const admin = await world.enter(browser, 'admin');
  await section(admin.page, 'Licences').click();
  await admin.page.getByRole('link', { name: /Neema Kariuki/ }).click();
  await expect(admin.page.getByText('Midwifery and surgery')).toBeVisible();
  await admin.page.getByRole('button', { name: 'Accept' }).click();
  const dialog = admin.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /B-20417.*NCK/ }).check();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(admin.page.getByRole('link', { name: /Neema Kariuki/ })).toHaveCount(0);
  expect(admin.faults.take()).toEqual([]);

  await page.goto(await linkTo(stack, 'invitation'));
  await page.locator('#new_password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill(NEEMA.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const useApp = page.getByRole('link', { name: 'Use a code app instead' });
  if (await useApp.isVisible()) await useApp.click();
  const secret = (await page.locator('.secret span').allInnerTexts()).join('');
  const epoch = Math.floor(Date.now() / 1000 / STEP_SECONDS) * STEP_SECONDS;
  await page.getByLabel('Code, 6 figures').fill(generateSync({ secret, epoch }));
  await page.getByRole('button', { name: 'Add the app' }).click();
  await writeCodesDown(page);
  await expect(page).toHaveURL(`${stack.productUrl}/account`);
  await expect(page.getByText(NEEMA.fullName).first()).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  // The form with a wrong field is answered with 400, which the browser notes.
  expect(errors.filter((each) => !each.includes('/account/practitioner'))).toEqual([]);
  await context.close();
});
