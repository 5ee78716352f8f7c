import { expect } from '@playwright/test';
import { heading } from './console-page';
import { test } from './console-world';
import { call } from './support';

/** Less than any screen asks by itself: thirty seconds. */
const SOON_MS = 8_000;

test('what the desk books stands on the doctor’s Today without a reload, and nobody asks in between', async ({
  world,
  browser,
}) => {
  await call('PATCH', `${world.stack.simulatorUrl}/control/phones/254712345678`, { autoAnswer: 'pay' });
  const doctor = await world.enter(browser, 'doctor');
  const desk = await world.enter(browser, 'desk');
  const agenda = doctor.page.locator('.agenda > li').filter({ hasText: 'Amina Yusuf' });
  await expect(heading(doctor.page)).toContainText('Dr Achieng');
  const before = await agenda.count();
  await doctor.page.evaluate(() => void Object.assign(window, { stillTheSame: true }));
  // What was paid for just now has been told by then.
  await doctor.page.waitForTimeout(3_000);
  const asked: string[] = [];
  doctor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await doctor.page.waitForTimeout(3_000);
  expect(asked.filter((path) => path === '/console-api/visits')).toEqual([]);

  const { document_id: patient } = await world.stack
    .knex('patients')
    .where({ full_name: 'Amina Yusuf' })
    .first<{ document_id: string }>('document_id');
  await desk.page.goto(`/console/patients/${patient}/show`);
  await desk.page.getByRole('link', { name: 'Book a visit' }).click();
  await desk.page.getByRole('radio', { name: /^Visit at the clinic/ }).check();
  await desk.page.getByRole('radio', { name: /Achieng Otieno/ }).check();
  await desk.page.getByRole('button', { name: /^First free time/ }).click();
  await desk.page.getByRole('button', { name: /^Hold the time/ }).click();
  await expect(desk.page.locator('main').getByText('Booked', { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expect(agenda).toHaveCount(before + 1, { timeout: SOON_MS });
  expect(await doctor.page.evaluate(() => 'stillTheSame' in window)).toBe(true);
  expect([...doctor.faults.take(), ...desk.faults.take()]).toEqual([]);
});

test('while the server tells nothing, a bar says so, and goes once it does again', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'desk');
  const bar = page.getByText('Live updates have stopped for now.');
  await page.route('**/console-api/events', (route) => route.fulfill({ status: 502, body: '' }));
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(bar).toBeVisible({ timeout: 20_000 });
  await page.unroute('**/console-api/events');
  await expect(bar).toHaveCount(0, { timeout: 70_000 });
});
