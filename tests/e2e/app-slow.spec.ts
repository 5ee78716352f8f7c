import { expect, test, type Page } from '@playwright/test';
import { bookAndPay, demoPatient, PHONE, readyForOffline, signIn } from './app-world';
import { PRODUCT } from './support';

test.use({ ...PHONE, timezoneId: 'Africa/Nairobi' });

/** A bad evening in a village: 1.5 s each way there and back, 50 kbit/s. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1500,
    downloadThroughput: 50_000 / 8,
    uploadThroughput: 50_000 / 8,
  });
}

test('at 1.5 s and 50 kbit/s the second launch shows the visit at once, and free times soon', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const patient = await demoPatient(6);
  const { doctor } = await bookAndPay(patient);
  await signIn(page, patient);
  await expect(page.getByText('Your next visit')).toBeVisible();
  await readyForOffline(page);
  await page.getByRole('link', { name: 'Find a doctor' }).click();
  await expect(page.getByText(/^\d+ doctors, soonest first$/)).toBeVisible();
  // The copy is written a second after it was read.
  await page.waitForTimeout(1500);
  await page.close();

  const slow = await context.newPage();
  await slowDown(slow);
  const asked: string[] = [];
  slow.on('response', (reply) => {
    if (!reply.fromServiceWorker()) asked.push(new URL(reply.url()).pathname);
  });
  await slow.goto(`${PRODUCT}/app/`);
  // From the copy, before a single reply could be here.
  await expect(slow.getByText(doctor)).toBeVisible({ timeout: 3000 });
  expect(asked.filter((path) => path.startsWith('/app'))).toEqual([]);

  await slow.getByRole('link', { name: 'Find a doctor' }).click();
  const see = slow.getByRole('button', { name: /^See times: / }).first();
  await expect(see).toBeVisible({ timeout: 3000 });
  await see.click();
  await expect(slow.getByRole('radiogroup', { name: 'Day', exact: true })).toBeVisible({ timeout: 3000 });
  await expect(
    slow
      .getByRole('radiogroup', { name: /^(Morning|Afternoon)$/ })
      .getByRole('radio')
      .first(),
  ).toBeVisible({ timeout: 15_000 });
});
