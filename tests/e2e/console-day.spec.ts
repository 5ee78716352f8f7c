import { expect } from '@playwright/test';
import { heading, isFitEverywhere, ownToken, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings, call } from './support';

test('a doctor sees the day: who is there now, what nobody has closed, and closes it', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const [first, second, running, later] = world.visits;
  await expect(heading(page)).toHaveText('Good morning, Dr Achieng');
  await expect(page.getByText(/5 visits, 0 took place, 0 missed/)).toBeVisible();
  const agenda = page.locator('.agenda > li');
  await expect(agenda).toHaveCount(6);
  await expect(agenda.nth(3)).toContainText('11:2');
  await expect(page.getByRole('heading', { level: 2, name: running?.patient ?? '' })).toBeVisible();
  await expect(page.locator('.today-side')).toContainText(first?.patient ?? '');
  await expect(page.locator('.today-side')).not.toContainText(later?.patient ?? '');

  await page
    .locator('.today-side')
    .getByRole('link', { name: first?.patient ?? '' })
    .click();
  await expect(page.getByText(first?.reference ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'It took place' }).click();
  await expect(page.getByRole('dialog')).toContainText('This cannot be undone.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'It took place' }).click();
  await expect(page.locator('main').getByText('Took place', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'It took place' })).toHaveCount(0);

  await section(page, 'Today').click();
  await page
    .locator('.today-side')
    .getByRole('link', { name: second?.patient ?? '' })
    .click();
  await page.getByRole('button', { name: 'Did not come' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Did not come' }).click();
  await section(page, 'Today').click();
  await expect(page.getByText(/5 visits, 1 took place, 1 missed/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Did not come today' })).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('a visit of an earlier day that nobody closed waits too, with its day', async ({ world, browser }) => {
  const { knex } = world.stack;
  const [first] = world.visits;
  const { practitioner_id: doctor } = await knex('appointments').where({ document_id: first?.id }).first();
  const open = await knex('appointments')
    .where({ practitioner_id: doctor, state: 'completed' })
    .whereNotIn(
      'document_id',
      world.visits.map(({ id }) => id),
    )
    .orderBy('starts_at', 'desc')
    .first<{ id: number; document_id: string }>('id', 'document_id');
  const { page } = await world.enter(browser, 'doctor');
  const link = page.locator(`.today-side a[href$="/visits/${open.document_id}/show"]`);
  await expect(heading(page)).toContainText('Dr Achieng');
  await expect(link).toHaveCount(0);
  await knex('appointments').where({ id: open.id }).update({ state: 'confirmed' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Of earlier days' })).toBeVisible();
  await expect(link).toContainText(/[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}, \d\d:\d\d/);
  // The list says the same, and the page the way to close it.
  await section(page, 'Visits').click();
  await page.getByRole('button', { name: 'Not closed', exact: true }).click();
  const row = page.getByRole('table', { name: 'Visits' }).locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Not closed yet');
  await row.getByRole('link').first().click();
  await expect(page.getByText('Note above how it ended')).toBeVisible();
  await expect(page.getByRole('button', { name: 'It took place' })).toBeVisible();
  await knex('appointments').where({ id: open.id }).update({ state: 'completed' });
});

test('the desk finds on Today what to do next, on a day without visits, too; a doctor what is theirs', async ({
  world,
  browser,
}) => {
  const desk = await world.enter(browser, 'desk');
  const actions = desk.page.locator('.page-actions');
  for (const name of ['Walk-in now', 'Book a visit']) {
    await expect(actions.getByRole('link', { name })).toBeVisible();
  }
  await actions.getByRole('button', { name: 'Register a patient' }).click();
  await desk.page.getByRole('dialog').getByLabel('Date of birth').fill('1991-05-06');
  await expect(desk.page.getByRole('dialog')).toContainText('That is 6 May 1991.');
  expect(await accessibilityFindings(desk.page)).toEqual([]);
  await desk.page.keyboard.press('Escape');
  await isFitEverywhere(desk.page);

  await desk.page.route('**/console-api/visits?**', (route) =>
    route.fulfill({ json: [], headers: { 'X-Total-Count': '0' } }),
  );
  await desk.page.reload();
  const empty = desk.page.getByRole('region', { name: 'Agenda' });
  await expect(empty).toContainText('Book somebody for a later time');
  await empty.getByRole('link', { name: 'Book a visit' }).click();
  await expect(heading(desk.page)).toHaveText('Book a visit');

  const doctor = await world.enter(browser, 'doctor');
  await expect(heading(doctor.page)).toBeVisible();
  await expect(doctor.page.getByRole('link', { name: 'Book a visit' })).toHaveCount(0);
});

test('who runs late is seen wherever the visit is', async ({ world, browser }) => {
  const [, , , coming] = world.visits;
  if (!coming) throw new Error('nobody comes');
  const { page, faults } = await world.enter(browser, 'desk');
  const chip = page.locator('main').getByText('15 min late', { exact: true });
  await expect(heading(page)).toBeVisible();
  await expect(chip).toHaveCount(0);
  // Somebody called and says so; the screen stands open.
  const { productUrl, knex } = world.stack;
  const token = await ownToken(page, productUrl);
  await call('POST', `${productUrl}/api/visits/${coming.id}/late`, { minutes: 15 }, token);
  const row = page.locator('.agenda-row', { hasText: coming.patient });
  await expect(row).toContainText('15 min late');
  // Who it is must stay readable beside it.
  expect(await row.locator('.agenda-name').evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
  await section(page, 'Visits').click();
  await expect(chip).toHaveCount(1);
  await page.goto(`/console/visits/${coming.id}/show`);
  await expect(page.getByText(coming.reference)).toBeVisible();
  await expect(chip).toHaveCount(1);
  await isFitEverywhere(page);
  await knex('appointments').where({ document_id: coming.id }).update({ late_minutes: null });
  expect(faults.take()).toEqual([]);
});
