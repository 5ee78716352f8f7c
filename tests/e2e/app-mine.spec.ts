import { expect, type Page } from '@playwright/test';
import { passwordGrant } from '../support/issuer-client';
import { bookAndPay, demoPatient, PHONE, signIn, isFit } from './app-world';
import { test } from './console-world';
import { call } from './support';

test.use({ ...PHONE, worldOf: 'app' });

async function openMine(page: Page, productUrl: string, name: RegExp): Promise<void> {
  await page.goto(`${productUrl}/app/mine`);
  await page.getByRole('link', { name }).click();
}

test('choices are saved with the words that were read, and undone switches leave nothing to save', async ({
  page,
  world,
}) => {
  const patient = await demoPatient(5, world.stack);
  await signIn(page, patient, world.stack);
  await page.getByRole('link', { name: 'My data' }).click();
  await isFit(page);
  await page.getByRole('link', { name: /^Care and your data/ }).click();
  const research = page.getByRole('switch', { name: /^Help research/ });
  await expect(research).not.toBeChecked();
  await isFit(page);
  await research.click();
  await page.getByRole('button', { name: 'Save my choices' }).click();
  await expect(page.getByText('Your choices are saved.')).toBeVisible();
  const kept = await call<{ purposes: { key: string; choice: { on?: boolean } }[] }>(
    'GET',
    `${world.stack.productUrl}/api/me/consents`,
    undefined,
    patient.token,
  );
  expect(kept.purposes.find(({ key }) => key === 'research')?.choice.on).toBe(true);
  await expect(page.getByRole('button', { name: 'Save my choices' })).toBeDisabled();
});

test('another device is signed out from here, and what it holds is worth nothing', async ({
  page,
  world,
}) => {
  const patient = await demoPatient(6, world.stack);
  await signIn(page, patient, world.stack);
  await passwordGrant(world.stack.productUrl, patient.msisdn, world.stack.password);
  await openMine(page, world.stack.productUrl, /^Signed-in devices/);
  await expect(page.getByText('this one')).toHaveCount(1);
  await isFit(page);
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('All other devices are signed out.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out everywhere else' })).toBeHidden();
  const reply = await fetch(`${world.stack.productUrl}/api/me`, {
    headers: { Authorization: `Bearer ${patient.token}` },
  });
  expect(reply.status).toBe(401);
});

test('who looked, quiet hours, a code that does not fit, and the end of an account asked for and taken back', async ({
  page,
  world,
}) => {
  test.setTimeout(120_000);
  const patient = await demoPatient(7, world.stack);
  await bookAndPay(patient, world.stack);
  await signIn(page, patient, world.stack);
  await openMine(page, world.stack.productUrl, /^Who looked at my record/);
  await expect(page.getByText('People and apps that used your record', { exact: false })).toBeVisible();
  await expect(
    page.getByRole('radio', { name: 'People' }).or(page.getByText('Nobody has looked yet')),
  ).toBeVisible();
  await isFit(page);

  await openMine(page, world.stack.productUrl, /^Quiet hours/);
  const quiet = page.getByRole('switch', { name: /^Keep quiet at night/ });
  if (!(await quiet.isChecked())) await quiet.click();
  await page.getByLabel('Quiet from').fill('25:00');
  await page.getByRole('button', { name: 'Save quiet hours' }).click();
  await expect(page.getByRole('alert')).toContainText('such as 21:00');
  await page.getByLabel('Quiet from').fill('2200');
  await page.getByRole('button', { name: 'Save quiet hours' }).click();
  await expect(page.getByText('Quiet hours are saved.')).toBeVisible();
  await isFit(page);

  await openMine(page, world.stack.productUrl, /^People I act for/);
  await page.getByLabel('Code from the clinic').fill('NY7K2QAB');
  await page.getByLabel('Birth date of that person').fill('2019-6-8');
  await page.getByRole('button', { name: 'Add this person' }).click();
  await expect(page.getByRole('alert')).toContainText('do not fit');
  await isFit(page);

  await openMine(page, world.stack.productUrl, /^Apps with access/);
  await expect(page.getByText('No app has access')).toBeVisible();
  await isFit(page);

  await openMine(page, world.stack.productUrl, /^End my account/);
  await expect(page.getByRole('button', { name: 'Ask for the end of my account' })).toBeDisabled();
  await page.getByRole('switch').click();
  await page.getByRole('button', { name: 'Ask for the end of my account' }).click();
  await expect(page.getByText(/^You asked on .* The clinic answers by /)).toBeVisible();
  await isFit(page);
  await page.getByRole('button', { name: 'Take my request back' }).click();
  await expect(page.getByText(/^You took your request back on /)).toBeVisible();
});

/** Side by side they are one pair, however many lines the words of one of them take. */
async function expectSameHeight(page: Page, names: readonly string[]): Promise<void> {
  for (const width of [320, 344, 360, 390]) {
    await page.setViewportSize({ width, height: 640 });
    const boxes = await Promise.all(
      names.map((name) => page.getByRole('button', { name, exact: true }).boundingBox()),
    );
    const [one, other] = boxes;
    if (one?.y === other?.y) expect([width, one?.height]).toEqual([width, other?.height]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
}

for (const { name, scheme, language, who, root } of [
  { name: 'dark, in Swahili', scheme: 'dark', language: 'SW', who: 8, root: '16px' },
  { name: 'at twice the size of text', scheme: 'light', language: 'SW', who: 9, root: '32px' },
] as const) {
  test.describe(name, () => {
    test.use({ colorScheme: scheme, viewport: { width: 320, height: 640 } });

    test(`every screen of mine and of a visit is fit on a narrow phone: ${name}`, async ({ page, world }) => {
      test.setTimeout(150_000);
      const patient = await demoPatient(who, world.stack);
      await bookAndPay(patient, world.stack);
      await signIn(page, patient, world.stack);
      await page.getByRole('button', { name: new RegExp(`^${language},`) }).click();
      await page.addInitScript((size) => {
        document.addEventListener('readystatechange', () => {
          document.documentElement.style.fontSize = size;
        });
      }, root);
      for (const place of [
        ...['looked', 'consents', 'apps', 'links', 'quiet'],
        ...['passkeys', 'password', 'sessions', 'leave'],
      ]) {
        await page.goto(`${world.stack.productUrl}/app/mine/${place}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await isFit(page);
      }
      await page.goto(`${world.stack.productUrl}/app/`);
      await page.getByRole('button', { name: 'Fungua miadi hii' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Miadi yako' })).toBeVisible();
      await isFit(page);
      await expectSameHeight(page, ['Badilisha muda', 'Ghairi miadi']);
      await page.getByRole('button', { name: 'Badilisha muda' }).click();
      await expect(page.getByRole('radiogroup', { name: 'Siku' }).getByRole('radio')).toHaveCount(7);
      await isFit(page);
      await page.goBack();
      await page.getByRole('button', { name: 'Ghairi miadi' }).click();
      await expect(page.getByRole('button', { name: 'Acha miadi ibaki' })).toBeVisible();
      await isFit(page);
    });
  });
}
