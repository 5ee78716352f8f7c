import { expect } from '@playwright/test';
import { heading, isFitEverywhere, ownToken, section } from './console-page';
import { patientPhones, test, type ConsoleWorld } from './console-world';
import { accessibilityFindings, call, expectNoSidewaysScroll } from './support';

const WORDS = 'Unconscious in casualty, brought by a neighbour.';

test('a doctor finds a patient who is not theirs, opens them in an emergency, sees them and ends it', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const { name, phone } = await notTheirs(world, await ownToken(page, world.stack.productUrl));
  await section(page, 'Patients').click();
  await page.getByRole('searchbox').fill(name);
  await expect(page.getByText('Not among your patients')).toBeVisible();
  await page.getByRole('link', { name: 'Emergency access' }).click();
  await expect(heading(page)).toHaveText('Emergency access');
  await expect(page.getByText('Is there time to ask?')).toBeVisible();
  await isFitEverywhere(page);

  const find = page.getByRole('button', { name: 'Find', exact: true });
  await find.click();
  await expect(page.getByText('Type the whole number, like 0712 345 678.')).toBeVisible();
  await page.getByLabel('Whole phone number').fill('0799 999 999');
  await find.click();
  await expect(page.getByText('Nobody found at this clinic')).toBeVisible();
  await page.getByLabel('Whole phone number').fill(phone);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();

  const dialog = page.getByRole('dialog', { name: `Open ${name} in an emergency?` });
  const open = dialog.getByRole('button', { name: 'Open for 30 min' });
  await dialog.getByText('30 minutes', { exact: true }).click();
  await expect(open).toBeDisabled();
  await dialog.getByText('Cannot speak or unconscious').click();
  await dialog.getByLabel('Say it in your words').fill('Too short');
  await expect(dialog.getByText('Say in at least 20 characters what happened.')).toBeVisible();
  await dialog.getByLabel('Say it in your words').fill(WORDS);
  await expect(dialog.getByText('Open for 30 minutes')).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open.click();

  await expect(heading(page)).toHaveText(name);
  const banner = page.getByRole('region', { name: 'Emergency access' });
  await expect(banner).toContainText(/ends \d\d:\d\d/);
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await isFitEverywhere(page);
  await section(page, 'Today').click();
  await page
    .getByRole('region', { name: 'Open in an emergency' })
    .getByRole('link', { name: new RegExp(name) })
    .click();

  const officer = await world.enter(browser, 'officer');
  await section(officer.page, 'Access reviews').click();
  const card = officer.page.getByRole('region', { name: new RegExp(`opened ${name}`) });
  await expect(card).toContainText(WORDS);

  await banner.getByRole('button', { name: 'End now' }).click();
  await expect(page.getByText('The emergency access is ended.')).toBeVisible();
  await expect(heading(page)).toHaveText('Patients');
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveCount(0);
  expect(faults.take()).toEqual([]);

  await officer.page.reload();
  await card.getByRole('button', { name: 'It was right' }).click();
  const review = officer.page.getByRole('dialog');
  await review.getByLabel('Why?').fill('Casualty confirms it');
  await review.getByRole('button', { name: 'It was right' }).click();
  await expect(card).toHaveCount(0);
});

test('at its end the record is left, and a reload does not bring it back', async ({ world, browser }) => {
  const { productUrl } = world.stack;
  const { page } = await world.enter(browser, 'doctor');
  const token = await ownToken(page, productUrl);
  const { id: patient, name } = await notTheirs(world, token);
  const reason = { category: 'unconscious', words: WORDS };
  const wish = { patient, reason, minutes: 5 };
  const { id } = await call<{ id: string }>('POST', `${productUrl}/api/care/break-glass`, wish, token);
  await page.clock.install();
  await page.goto(`/console/patients/${patient}/show`);
  await expect(page.getByRole('region', { name: 'Emergency access' })).toBeVisible();
  await expect(heading(page)).toHaveText(name);
  // The browser's time alone: the other tests need the clinic's day as it is.
  await page.clock.fastForward('05:30');
  await expect(page.getByText('The emergency access is over.')).toBeVisible();
  await expect(heading(page)).toHaveText('Patients');
  await call('DELETE', `${productUrl}/api/care/break-glass/${id}`, undefined, token);
  const refused = await fetch(`${productUrl}/api/patients/${patient}`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(refused.status).toBe(404);
  await page.goto(`/console/patients/${patient}/show`);
  await expect(heading(page)).toHaveText('Patient');
  await expect(page.getByRole('heading', { name: 'Profile' })).toHaveCount(0);
  const officer = await ownToken((await world.enter(browser, 'officer')).page, productUrl);
  const review = { verdict: 'justified', words: 'Casualty confirms it' };
  await call('POST', `${productUrl}/api/compliance/break-glass/${id}/review`, review, officer);
});

test('the palette leads there by keyboard, and whoever is no doctor has no way to it', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'doctor');
  await page.keyboard.press('/');
  const wayIn = page.getByRole('option', { name: /^Not among your patients/ });
  const theirs = world.visits[0]?.patient ?? '';
  await page.getByRole('combobox').fill(theirs);
  await expect(page.getByRole('option', { name: theirs }).first()).toBeVisible();
  await expect(wayIn).toHaveCount(0);
  await page.getByRole('combobox').fill('Nobody Of That Name');
  await expect(wayIn).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Emergency access');
  const desk = await world.enter(browser, 'desk');
  await desk.page.goto('/console/emergency');
  await expect(heading(desk.page)).toHaveText('Not here');
  await expect(desk.page.getByLabel('Whole phone number')).toHaveCount(0);
});

interface Unseen {
  id: string;
  name: string;
  phone: string;
}

/** Of the clinic's patients one whom this doctor does not see. */
async function notTheirs({ stack }: ConsoleWorld, token: string): Promise<Unseen> {
  const rows = await stack
    .knex('patients as p')
    .join('clinics as c', 'c.id', 'p.clinic_id')
    .where('c.name', 'like', 'Mwangaza%')
    .select<{ document_id: string; full_name: string }[]>('p.document_id', 'p.full_name');
  for (const { name, phone } of patientPhones()) {
    const row = rows.find(({ full_name }) => full_name === name);
    if (!row) continue;
    const { status } = await fetch(`${stack.productUrl}/api/patients/${row.document_id}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    if (status === 404) return { id: row.document_id, name, phone };
  }
  throw new Error('every patient is in the care of this doctor');
}
