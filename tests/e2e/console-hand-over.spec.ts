import { expect } from '@playwright/test';
import { heading, isFitEverywhere } from './console-page';
import { test } from './console-world';

const REASON = 'Away at a course for a week.';

test('a doctor hands a patient to a colleague, takes it back, hands over again, and an admin ends it', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const { knex } = world.stack;
  const live = () =>
    knex('care_relationships').where({ kind: 'hand_over' }).whereNull('ended_at').pluck('id');
  await page.goto('/console/patients');
  await page.getByRole('row').getByRole('link').first().click();
  const card = page.getByRole('region', { name: 'In hand with colleagues' });
  await expect(card.getByText('Handed over to nobody')).toBeVisible();
  const name = await heading(page).innerText();
  const place = page.url();
  await isFitEverywhere(page);

  const give = async (): Promise<void> => {
    await card.getByRole('button', { name: 'Hand over' }).click();
    const dialog = page.getByRole('dialog');
    const yes = dialog.getByRole('button', { name: 'Hand over' });
    await expect(yes).toBeDisabled();
    // Nobody hands over to themselves.
    await expect(dialog.getByRole('option', { name: /Achieng Otieno/ })).toHaveCount(0);
    await dialog.getByLabel('To whom').selectOption({ label: 'Dr Kiprono Cheruiyot' });
    await dialog.getByLabel('Why?').fill(REASON);
    await dialog.getByLabel('Until and with').fill('2020-01-01');
    await expect(dialog.getByText(/Choose a day from today on/).first()).toBeVisible();
    await expect(yes).toBeDisabled();
    const soon = new Date(Date.parse(world.visits[0]?.startsAt ?? '') + 5 * 86_400_000);
    await dialog.getByLabel('Until and with').fill(soon.toISOString().slice(0, 10));
    await yes.click();
    await expect(card.getByText(REASON)).toBeVisible();
  };
  await give();
  expect(await live()).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(card.getByText('Handed over to nobody')).toBeVisible();
  expect(await live()).toEqual([]);

  await give();
  await isFitEverywhere(page);
  // A colleague who has the patient already is not offered again.
  await card.getByRole('button', { name: 'Hand over' }).click();
  await expect(page.getByRole('option', { name: /Kiprono Cheruiyot/ })).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Back' }).click();
  expect(faults.take()).toEqual([]);

  const admin = await world.enter(browser, 'admin');
  await admin.page.goto(place);
  await expect(heading(admin.page)).toHaveText(name);
  const theirs = admin.page.getByRole('region', { name: 'In hand with colleagues' });
  // Why is for those who treat the patient.
  await expect(theirs.getByText('Kiprono Cheruiyot').first()).toBeVisible();
  await expect(theirs.getByText(REASON)).toHaveCount(0);
  await theirs.getByRole('button', { name: 'End Kiprono Cheruiyot' }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'End' }).click();
  await expect(theirs.getByText('Handed over to nobody')).toBeVisible();
  expect(await live()).toEqual([]);
  expect(admin.faults.take()).toEqual([]);

  const desk = await world.enter(browser, 'desk');
  await desk.page.goto(place);
  await expect(heading(desk.page)).toHaveText(name);
  await expect(desk.page.getByRole('region', { name: 'In hand with colleagues' })).toHaveCount(0);
});
