import { expect, type Page } from '@playwright/test';
import { bookAndPay, demoPatient, isFit, PHONE, readyForOffline, signIn } from './app-world';
import { test } from './console-world';

test.use({ ...PHONE, worldOf: 'app' });

/** Every page behind "My data", and something on it that only the clinic knows. */
const PAGES: readonly { place: string; shows: (page: Page) => ReturnType<Page['getByText']> }[] = [
  {
    place: 'looked',
    shows: (page) => page.getByRole('radio', { name: 'People' }).or(page.getByText('Nobody has looked yet')),
  },
  { place: 'consents', shows: (page) => page.getByRole('switch', { name: /^Help research/ }) },
  { place: 'apps', shows: (page) => page.getByText('No app has access') },
  { place: 'links', shows: (page) => page.getByText('Nobody acts for you.') },
  { place: 'quiet', shows: (page) => page.getByRole('switch', { name: /^Keep quiet at night/ }) },
  { place: 'passkeys', shows: (page) => page.getByText('No passkey yet') },
  { place: 'sessions', shows: (page) => page.getByText('this one') },
  { place: 'leave', shows: (page) => page.getByText(/^You ask, and the clinic answers/) },
];
const NOTHING = 'No network. Nothing of this is saved on this phone yet.';

/** To the times of one doctor, as somebody taps. */
async function openTimes(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Find a doctor' }).click();
  await page.getByRole('button', { name: 'Dholuo' }).click();
  await page.getByRole('button', { name: /^See times: .*Achieng Otieno/ }).click();
  await expect(page.getByRole('radiogroup', { name: 'Day' }).getByRole('radio')).toHaveCount(7);
}

test('free times and every page of mine are read again without network, after a reload', async ({
  page,
  context,
  world,
}) => {
  test.setTimeout(150_000);
  const url = world.stack.productUrl;
  const patient = await demoPatient(21, world.stack);
  const { reference } = await bookAndPay(patient, world.stack);
  await signIn(page, patient, world.stack);
  await readyForOffline(page);
  for (const { place, shows } of PAGES) {
    await page.goto(`${url}/app/mine/${place}`);
    await expect(shows(page).first()).toBeVisible();
    // The copy is written a second after it was read.
    await page.waitForTimeout(1500);
  }
  await page.goto(`${url}/app/payments`);
  await expect(page.getByRole('link').first()).toBeVisible();
  await page.waitForTimeout(1500);
  await page.goto(`${url}/app/`);
  await openTimes(page);
  const times = await page.getByRole('radiogroup', { name: 'Day' }).innerText();
  await page.waitForTimeout(1500);

  await context.setOffline(true);
  for (const { place, shows } of PAGES) {
    await page.goto(`${url}/app/mine/${place}`);
    await expect(shows(page).first()).toBeVisible();
    await expect(page.getByText(/^No network\. Showing what we saved at \d\d:\d\d\.$/)).toBeVisible();
    await expect(page.getByText(NOTHING)).toBeHidden();
    await isFit(page);
  }
  await page.goto(`${url}/app/visits`);
  await expect(page.getByText(`Visit ${reference}`)).toBeVisible();
  await page.goto(`${url}/app/`);
  await openTimes(page);
  expect(await page.getByRole('radiogroup', { name: 'Day' }).innerText()).toBe(times);
  await expect(page.getByRole('button', { name: /network/i })).toBeDisabled();
  await isFit(page);
});
