import { expect, test, type Page } from '@playwright/test';
import {
  bookAndPay,
  demoPatient,
  newPhone,
  PASSWORD,
  PHONE,
  readyForOffline,
  showCode,
  signIn,
  isFit,
} from './app-world';
import { PRODUCT, watchErrors } from './support';

test.use(PHONE);

/** What the browser holds on its disk, as text: IndexedDB, storage and caches. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('daktari');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('no database'));
    });
    const sealed = await new Promise<Uint8Array[]>((resolve, reject) => {
      const request = database.transaction('sealed').objectStore('sealed').getAll();
      request.onsuccess = () => resolve(request.result as Uint8Array[]);
      request.onerror = () => reject(new Error('nothing to read'));
    });
    parts.push(...sealed.map((bytes) => new TextDecoder('latin1').decode(bytes)));
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) parts.push(request.url);
    }
    return `${sealed.length} sealed\n${parts.join('\n')}`;
  });
}

test('a patient signs in by phone code, sees the next visit, and sees it again without network', async ({
  page,
  context,
}) => {
  const errors = watchErrors(page);
  const patient = await demoPatient(1);
  const { reference, doctor } = await bookAndPay(patient);

  await page.goto(`${PRODUCT}/app/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with your phone number');
  await isFit(page);
  await showCode(page, patient.msisdn);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing more');
  await isFit(page);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('did not match');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByText('Your next visit')).toBeVisible();
  await expect(page.getByText(new RegExp(`^Good \\w+, ${patient.firstName}$`))).toBeVisible();
  await expect(page.getByText(doctor)).toBeVisible();
  await expect(page.getByText('Paid. You are booked.')).toBeVisible();
  const when = await page.getByRole('heading', { level: 1 }).innerText();
  await isFit(page);
  await page.getByRole('link', { name: 'Visits', exact: true }).click();
  await expect(page.getByText(`Visit ${reference}`)).toBeVisible();
  await isFit(page);

  await page.getByRole('link', { name: 'Home' }).click();
  await readyForOffline(page);
  // The copy is written a second after it was read.
  await expect.poll(() => kept(page)).toMatch(/^3 sealed/);
  const onDisk = await kept(page);
  for (const secret of [reference, doctor, patient.firstName, patient.msisdn])
    expect(onDisk).not.toContain(secret);
  expect(onDisk).not.toContain('/api/');

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^No network\. Showing what we saved at \d\d:\d\d\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(when);
  await expect(page.getByText(doctor)).toBeVisible();
  await expect(page.getByText('saved copy').first()).toBeVisible();
  await isFit(page);
  await page.getByRole('link', { name: 'Visits', exact: true }).click();
  await expect(page.getByText(`Visit ${reference}`)).toBeVisible();

  await context.setOffline(false);
  // Each screen that stands open has its bar.
  await expect(page.getByText(/^No network/).filter({ visible: true })).toHaveCount(0);
  const ours = errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|400 \(Bad Request\)/.test(error));
  expect(ours).toEqual([]);
});

test('signing out wipes what the phone kept, and the address of a visit leads to the door', async ({
  page,
  context,
}) => {
  // The second code waits half a minute after the first.
  test.setTimeout(150_000);
  const patient = await demoPatient(2);
  await bookAndPay(patient);
  await signIn(page, patient);
  await expect(page.getByText('Your next visit')).toBeVisible();
  await expect.poll(() => kept(page)).toMatch(/^3 sealed/);
  await page.getByRole('link', { name: 'Settings', exact: true }).first().click();
  await isFit(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('dialog', { name: 'Sign out on this phone?' })).toBeVisible();
  await isFit(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with your phone number');
  // What stays is how the clinic knows this phone again.
  await expect.poll(() => kept(page)).toMatch(/^1 sealed/);
  await page.goto(`${PRODUCT}/app/visits`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with your phone number');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(patient.firstName)).toBeHidden();

  // Known again: the code alone opens it now.
  await context.setOffline(false);
  await page.goto(`${PRODUCT}/app/`);
  await showCode(page, patient.msisdn);
  await expect(page.getByText('Your next visit')).toBeVisible();
});

test('two windows go on with one session, however often it is renewed', async ({ page, context }) => {
  const patient = await demoPatient(3);
  await signIn(page, patient);
  const other = await context.newPage();
  await Promise.all([page.reload(), other.goto(`${PRODUCT}/app/`)]);
  for (const each of [page, other]) await expect(each.getByText('No visit ahead')).toBeVisible();
  await Promise.all([page.reload(), other.reload()]);
  for (const each of [page, other]) await expect(each.getByText('No visit ahead')).toBeVisible();
});

test('on a phone of others nothing is kept', async ({ page }) => {
  const patient = await demoPatient(4);
  await page.goto(`${PRODUCT}/app/`);
  await page.getByRole('switch', { name: /Stay signed in/ }).click();
  await showCode(page, patient.msisdn);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('No visit ahead')).toBeVisible();
  await page.waitForTimeout(1500);
  expect(await kept(page)).toMatch(/^1 sealed/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with your phone number');
});

test('somebody new opens an account with the code', async ({ page }) => {
  const msisdn = await newPhone('Wambui');
  await page.goto(`${PRODUCT}/app/`);
  await showCode(page, msisdn);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make your account');
  await isFit(page);
  await page.getByLabel('Your full name').fill('Wambui Kariuki');
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByRole('alert')).toHaveText('Please agree to the terms to go on.');
  await page.getByRole('switch').click();
  await page.getByRole('button', { name: 'Make my account' }).click();
  await expect(page.getByText(/^Good \w+, Wambui$/)).toBeVisible();
  await expect(page.getByText('No visit ahead')).toBeVisible();
});

for (const { name, scheme, language, who } of [
  { name: 'dark, in English', scheme: 'dark', language: 'EN', who: 11 },
  { name: 'light, in Swahili', scheme: 'light', language: 'SW', who: 12 },
  { name: 'dark, in Swahili', scheme: 'dark', language: 'SW', who: 13 },
] as const) {
  test.describe(name, () => {
    // The narrowest phone that is in use.
    test.use({ colorScheme: scheme, viewport: { width: 320, height: 640 } });

    test(`every screen is fit on a narrow phone: ${name}`, async ({ page }) => {
      const patient = await demoPatient(who);
      await bookAndPay(patient);
      await signIn(page, patient);
      await page.getByRole('button', { name: new RegExp(`^${language},`) }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language.toLowerCase());
      if (language === 'SW') await expect(page.getByText('Miadi yako ijayo')).toBeVisible();
      await isFit(page);
      for (const at of [1, 2]) {
        await page.getByRole('navigation').getByRole('link').nth(at).click();
        await expect(page.getByRole('navigation').getByRole('link').nth(at)).toHaveAttribute(
          'aria-current',
          'page',
        );
        await isFit(page);
      }
      // It is remembered.
      await page.reload();
      await expect(page.locator('html')).toHaveAttribute('lang', language.toLowerCase());
    });
  });
}
