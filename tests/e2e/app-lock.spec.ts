import { expect, type Page } from '@playwright/test';
import { demoPatient, PHONE, signIn } from './app-world';
import { test } from './console-world';
import { isFit } from './support';

test.use({ ...PHONE, worldOf: 'app' });

const CODE = '271828';

async function type(page: Page, label: string, code: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(code);
}

test('a code of the app keeps others out, wrong ones end the session, and the phone keeps nothing', async ({
  page,
  world,
}) => {
  const patient = await demoPatient(9, world.stack);
  await signIn(page, patient, world.stack);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: /^Lock this app/ }).click();
  await isFit(page);
  await type(page, 'Choose a code', CODE);
  await type(page, 'Type it once more', '000000');
  await expect(page.getByRole('alert')).toContainText('not the same');
  await type(page, 'Choose a code', CODE);
  await type(page, 'Type it once more', CODE);
  await expect(page.getByText('The app asks for your code when you open it.')).toBeVisible();
  await isFit(page);
  await page.getByRole('button', { name: 'Turn the lock off' }).click();
  await type(page, 'Code of this app', '000000');
  await expect(page.getByRole('alert')).toContainText('That is not the code');
  await type(page, 'Code of this app', CODE);
  await expect(page.getByText('The app is not locked any more.')).toBeVisible();
  await type(page, 'Choose a code', CODE);
  await type(page, 'Type it once more', CODE);
  await expect(page.getByText('The app asks for your code when you open it.')).toBeVisible();

  await page.goto(`${world.stack.productUrl}/app`);
  const locked = page.getByRole('heading', { name: 'Daktari is locked' });
  await expect(locked).toBeVisible();
  await isFit(page);
  // Nothing of the record is mounted behind it.
  await expect(page.getByRole('link', { name: 'Settings', includeHidden: true })).toHaveCount(0);
  const label = 'Code of this app';
  await type(page, label, '111111');
  await expect(page.getByRole('alert')).toContainText('4 tries are left');
  await type(page, label, CODE);
  await expect(locked).toBeHidden();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();

  await page.reload();
  await expect(locked).toBeVisible();
  for (const left of [4, 3]) {
    await type(page, label, '111111');
    await expect(page.getByRole('alert')).toContainText(`${left} tries are left`);
  }
  await type(page, label, '111111');
  await expect(page.getByRole('alert')).toContainText('Too many wrong codes');
  // The right one does not count before the time is over.
  await type(page, label, CODE);
  await expect(locked).toBeVisible();
  await page.getByRole('link', { name: 'I forgot the code' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(locked).toBeHidden();
  await page.reload();
  await expect(locked).toBeHidden();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeHidden();
});
