import { expect, type Page } from '@playwright/test';
import { heading, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { call, isFit } from './support';

const leave = (page: Page) => page.getByRole('button', { name: 'Add leave' });
const dialog = (page: Page) => page.getByRole('dialog');
const SAVED = 'The hours are saved. Free times follow them from now on.';

/** The day on which the world's visits are, and the one after it. */
function daysOf({ visits }: ConsoleWorld): { day: string; next: string } {
  const day = visits.at(-1)?.startsAt.slice(0, 10) ?? '';
  return { day, next: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10) };
}

/** Once it has come up: while it fades in its colours are none of ours. */
async function isQuestionFit(page: Page): Promise<void> {
  await expect(page.locator('.MuiDialog-container')).toHaveCSS('opacity', '1');
  await isFit(page);
}

/** As anybody sees them before signing in. */
async function freeOn({ stack: { productUrl } }: ConsoleWorld, day: string): Promise<number> {
  const { data } = await call<{
    data: { documentId: string; fullName: string; services: { documentId: string; name: string }[] }[];
  }>('GET', `${productUrl}/api/practitioners?populate=services`);
  const doctor = data.find(({ fullName }) => fullName === 'Achieng Otieno');
  const service = doctor?.services.find(({ name }) => name === 'Consultation');
  const query = new URLSearchParams({
    ...{ practitioner: doctor?.documentId ?? '', service: service?.documentId ?? '' },
    ...{ from: `${day}T00:00:00+03:00`, to: `${day}T23:59:59+03:00` },
  });
  const { slots } = await call<{ slots: object[] }>('GET', `${productUrl}/api/scheduling/slots?${query}`);
  return slots.length;
}

/** Somebody whose one visit of that day is in the afternoon: other tests of this world move and cancel some. */
async function awaitedOn({ stack: { knex } }: ConsoleWorld, day: string): Promise<string> {
  const visits = await knex('appointments as a')
    .join('patients as p', 'p.id', 'a.patient_id')
    .join('practitioners as d', 'd.id', 'a.practitioner_id')
    .where('d.full_name', 'Achieng Otieno')
    .where('a.starts_at', '>=', new Date(`${day}T00:00:00+03:00`))
    .where('a.starts_at', '<', new Date(`${day}T23:59:59+03:00`))
    .whereIn('a.state', ['held', 'confirmed'])
    .select<{ name: string; starts_at: number }[]>('p.full_name as name', 'a.starts_at');
  const noon = Date.parse(`${day}T12:00:00+03:00`);
  const once = visits.find(
    (visit) => visit.starts_at >= noon && visits.filter(({ name }) => name === visit.name).length === 1,
  )?.name;
  if (once === undefined) throw new Error('nobody is awaited on that day');
  return once;
}

test('a doctor puts leave on a day with visits, sees them named, and takes it back', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const { day } = daysOf(world);
  const patient = await awaitedOn(world, day);
  const before = await freeOn(world, day);
  expect(before).toBeGreaterThan(0);
  await section(page, 'Hours').click();
  await expect(heading(page)).toHaveText('My hours');
  await expect(page.getByText('No leave, and no day with other hours')).toBeVisible();

  await leave(page).click();
  await dialog(page).getByLabel('First day').fill(day);
  await dialog(page).getByLabel('Last day').fill(day);
  await dialog(page).getByLabel('Note for the clinic').fill('Outreach in Seme');
  await dialog(page).getByRole('button', { name: 'Save leave' }).click();
  // Nothing happens before the visits have been named; what was typed stays.
  await expect(dialog(page).getByRole('row').filter({ hasText: patient })).toBeVisible();
  await expect(dialog(page)).toContainText('Saving does not cancel or move anything.');
  await isQuestionFit(page);
  await dialog(page).getByRole('button', { name: 'Back' }).click();
  await expect(dialog(page).getByLabel('Note for the clinic')).toHaveValue('Outreach in Seme');
  expect(await freeOn(world, day)).toBe(before);
  await dialog(page).getByRole('button', { name: 'Save leave' }).click();
  await dialog(page).getByRole('button', { name: 'Save, and keep the visits' }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  expect(await freeOn(world, day)).toBe(0);

  // Who has to be moved stands there until it is done, and leads to where it is done.
  const left = page.getByRole('region', { name: 'Visits out of hours' });
  await left.getByRole('row').filter({ hasText: patient }).getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Move' })).toBeVisible();
  await section(page, 'Calendar').click();
  await expect(
    page.locator('.calendar-day').filter({ hasText: /^Wed/ }).locator('.calendar-closed'),
  ).toHaveCount(1);
  await section(page, 'Hours').click();
  const row = page.getByRole('row').filter({ hasText: 'Outreach in Seme' });
  await expect(row).toContainText('1 day');
  await page.setViewportSize({ width: 320, height: 700 });
  await isFit(page);
  await row.getByRole('button', { name: 'Remove' }).click();
  await isQuestionFit(page);
  await dialog(page).getByRole('button', { name: 'Use ordinary hours' }).click();
  await expect(page.getByText('No leave, and no day with other hours')).toBeVisible();
  await expect(left).toHaveCount(0);
  expect(await freeOn(world, day)).toBe(before);
  expect(faults.take()).toEqual([]);
});

test('what is wrong with hours is said beside its field, and a day is copied to others', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  const { next } = daysOf(world);
  await section(page, 'Hours').click();
  await page.getByLabel('Whose hours').selectOption({ label: 'Dr Achieng Otieno' });
  await expect(heading(page)).toHaveText('Hours of Dr Achieng Otieno');
  await page.getByRole('button', { name: 'Change week' }).click();
  await page.getByRole('button', { name: 'Add hours Sunday' }).click();
  const sunday = page.getByRole('group', { name: 'Sunday' });
  await sunday.getByLabel('Sunday, from').fill('nine');
  await sunday.getByLabel('Sunday, until').fill('8:30');
  await page.getByLabel('First day of these hours').fill(next);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sunday.getByText('From: Write the time like 08:30.')).toBeVisible();
  // Tidied when the field is left.
  await expect(sunday.getByLabel('Sunday, until')).toHaveValue('08:30');
  await page.setViewportSize({ width: 320, height: 700 });
  await isFit(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await sunday.getByLabel('Sunday, from').fill('9');
  await sunday.getByLabel('Sunday, until').fill('11:00');
  await page.getByRole('button', { name: 'Copy Sunday' }).click();
  await dialog(page).getByLabel('Saturday').check();
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByLabel('Saturday, from')).toHaveValue('09:00');

  // Somebody else is quicker: both weeks stand side by side.
  const other = await world.enter(browser, 'doctor');
  await section(other.page, 'Hours').click();
  await other.page.getByRole('button', { name: 'Change one day' }).click();
  await dialog(other.page).getByLabel('Day', { exact: true }).fill(next);
  await dialog(other.page).getByLabel('Hours, until').last().fill('19:00');
  await dialog(other.page).getByRole('button', { name: 'Save day' }).click();
  await expect(other.page.getByText(SAVED)).toBeVisible();
  // From now on its page hears of nothing, as on a poor link, so that it is surely older than what comes.
  await other.page.route('**/console-api/events', (route) => route.fulfill({ status: 502, body: '' }));
  await other.page.reload();
  await expect(heading(other.page)).toHaveText('My hours');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog(page).getByRole('row').filter({ hasText: 'Sunday' })).toContainText('closed');
  await dialog(page).getByRole('button', { name: /mine/i }).click();
  await expect(page.getByText(SAVED)).toBeVisible();
  await expect(page.getByRole('row', { name: 'Sunday' }).filter({ hasText: '09:00–11:00' })).toBeVisible();

  // What was there before, by hand: the doctor's page is older than the admin's change, and is told so first.
  await other.page.getByRole('row').getByRole('button', { name: 'Remove' }).click();
  await dialog(other.page).getByRole('button', { name: 'Use ordinary hours' }).click();
  await expect(dialog(other.page).getByRole('alert')).toContainText('This changed while you were working.');
  await expect(other.page.locator('h3').filter({ hasText: /^From / })).toBeAttached();
  await dialog(other.page).getByRole('button', { name: 'Use ordinary hours' }).click();
  await expect(other.page.getByText('No leave, and no day with other hours')).toBeVisible();
  expect(faults.take().filter((fault) => !fault.includes('412'))).toEqual([]);
  expect(other.faults.take().filter((fault) => !/412|502/.test(fault))).toEqual([]);
});
