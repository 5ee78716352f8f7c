import { expect, type Page } from '@playwright/test';
import { heading, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { isFit } from './support';

const NAME = 'Faith Chebet';
const note = (page: Page) => page.locator('.undo-place').getByRole('status');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

async function patientOf({ stack }: ConsoleWorld): Promise<{ id: string; name: string }> {
  const row = await stack
    .knex('patients')
    .where('full_name', 'like', `${NAME}%`)
    .first<{ document_id: string; full_name: string }>('document_id', 'full_name');
  return { id: row.document_id, name: row.full_name };
}

async function correct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Name').fill(name);
  // By the keyboard: whoever goes on with it has the note for as long as they are there.
  await page.getByLabel('Name').press('Enter');
  await expect(note(page)).toContainText('The correction is saved.');
  await expect(heading(page)).toHaveText(name);
}

test('a correction is taken back by mouse and by keyboard, and stays offered while somebody is there', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const { id, name } = await patientOf(world);
  await page.clock.install();
  await page.goto(`/console/patients/${id}/show`);
  await correct(page, `${name} Koech`);
  await page.clock.fastForward(8_000);
  await expect(undo(page)).toBeVisible();
  await undo(page).hover();
  await page.clock.fastForward(60_000);
  await undo(page).click();
  await expect(note(page)).toContainText('Undone. It is as it was before.');
  await expect(heading(page)).toHaveText(name);
  expect((await patientOf(world)).name).toBe(name);
  await page.mouse.move(10, 10);
  await page.clock.fastForward(15_000);
  await expect(note(page)).toHaveText('');

  await correct(page, `${name} Rono`);
  await page.keyboard.press('Control+z');
  await expect(heading(page)).toHaveText(name);

  await correct(page, `${name} Bett`);
  await undo(page).focus();
  await page.clock.fastForward(60_000);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByRole('button', { name: 'Close this note' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveText('');

  // Nobody takes it: it goes, and the correction stays.
  await correct(page, `${name} Lagat`);
  await page.mouse.move(10, 10);
  await page.clock.fastForward(15_000);
  await expect(undo(page)).toHaveCount(0);
  expect((await patientOf(world)).name).toBe(`${name} Lagat`);
  await correct(page, name);
  expect(faults.take()).toEqual([]);
});

test('what somebody else has changed meanwhile is not undone over them', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const { id, name } = await patientOf(world);
  await page.goto(`/console/patients/${id}/show`);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await correct(page, `${name} Koech`);
  await isFit(page);
  await world.stack.knex('patients').where({ document_id: id }).update({ language: 'sw' });
  await undo(page).click();
  await expect(note(page)).toContainText('Somebody else has changed this meanwhile, so nothing was undone.');
  await isFit(page);
  expect((await patientOf(world)).name).toBe(`${name} Koech`);
  await world.stack.knex('patients').where({ document_id: id }).update({ full_name: name, language: 'en' });
  expect(faults.take()).toEqual([expect.stringMatching(/^412 PUT /)]);
});

test('in Swahili the note is Swahili', async ({ world, browser }) => {
  const { page } = await world.enter(browser, 'desk');
  const { id, name } = await patientOf(world);
  await page.goto(`/console/patients/${id}/show`);
  await page.getByRole('button', { name: 'Soma kwa Kiswahili' }).click();
  await page.getByRole('button', { name: 'Rekebisha' }).click();
  await page.locator('input[name=fullName]').fill(`${name} Koech`);
  await page.getByRole('button', { name: 'Hifadhi', exact: true }).click();
  await page.getByRole('button', { name: 'Tengua', exact: true }).click();
  await expect(note(page)).toContainText('Imetenguliwa.');
  expect((await patientOf(world)).name).toBe(name);
  await page.getByRole('button', { name: /English/ }).click();
});

test('leave that was removed is back, unless somebody was booked there meanwhile', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const dialog = page.getByRole('dialog');
  const far = new Date(Date.parse(world.visits[0]?.startsAt ?? '') + 20 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const row = page.getByRole('row').filter({ hasText: 'Kisumu congress' });
  await section(page, 'Hours').click();
  await page.getByRole('button', { name: 'Add leave' }).click();
  await dialog.getByLabel('First day').fill(far);
  await dialog.getByLabel('Last day').fill(far);
  await dialog.getByLabel('Note for the clinic').fill('Kisumu congress');
  await dialog.getByRole('button', { name: 'Save leave' }).click();
  const remove = async (): Promise<void> => {
    await row.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Use ordinary hours' }).click();
    // Not before the server has it: what is booked below is written by this process, beside the product's own.
    await expect(dialog).toHaveCount(0);
    await expect(row).toHaveCount(0);
  };
  await remove();
  await undo(page).click();
  await expect(row).toContainText('1 day');

  await remove();
  const visit = await bookedOn(world, far);
  await undo(page).click();
  await expect(note(page)).toContainText('Not undone: Booked visits would lie outside these hours: 1.');
  await expect(row).toHaveCount(0);
  await world.stack.knex('appointments').where({ id: visit }).delete();
  expect(faults.take()).toEqual([expect.stringMatching(/^409 PUT /)]);
});

test('a week that is typed and not saved is not left without a word', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', (question) => {
    asked.push(question.message());
    void (answer ? question.accept() : question.dismiss());
  });
  const UNSAVED = 'You have changes that are not saved. Leave anyway?';
  await section(page, 'Hours').click();
  await page.getByLabel('Whose hours').selectOption({ label: 'Dr Achieng Otieno' });
  await page.getByRole('button', { name: 'Change week' }).click();
  // Nothing typed: nothing asked.
  await section(page, 'Visits').click();
  await expect(heading(page)).toHaveText('Visits');
  expect(asked).toEqual([]);

  await section(page, 'Hours').click();
  await page.getByLabel('Whose hours').selectOption({ label: 'Dr Achieng Otieno' });
  await page.getByRole('button', { name: 'Change week' }).click();
  await page.getByRole('button', { name: 'Add hours Sunday' }).click();
  await page.getByLabel('Sunday, from').fill('09:00');
  await section(page, 'Visits').click();
  const others = await page.getByLabel('Whose hours').locator('option:not(:checked)').allTextContents();
  await page.getByLabel('Whose hours').selectOption({ label: others[0] ?? '' });
  await expect(page.getByLabel('Sunday, from')).toHaveValue('09:00');
  expect(asked).toEqual([UNSAVED, UNSAVED]);
  answer = true;
  await section(page, 'Visits').click();
  await expect(heading(page)).toHaveText('Visits');
  expect(asked).toHaveLength(3);
  expect(faults.take()).toEqual([]);
});

/** At nine of that day, with the doctor: put there as if a patient had been quicker. */
async function bookedOn({ stack: { knex }, visits }: ConsoleWorld, day: string): Promise<number> {
  const model = await knex('appointments')
    .where({ document_id: visits.at(-1)?.id })
    .first<object>();
  const { id: _id, ...columns } = model as Record<string, unknown>;
  const startsAt = new Date(`${day}T09:00:00+03:00`);
  const [made] = await knex('appointments')
    .insert({
      ...columns,
      ...{ document_id: 'undoleavevisit0123456789', reference: 'UNDQ2345', state: 'confirmed' },
      ...{ starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 1_800_000) },
    })
    .returning<{ id: number }[]>('id');
  return made?.id ?? 0;
}
