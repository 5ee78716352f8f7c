import { expect } from '@playwright/test';
import { heading, section } from './console-page';
import { test } from './console-world';

test('the desk notes who has come, the doctor sees them wait and calls them in, and both can take it back', async ({
  world,
  browser,
}) => {
  // Other tests cancel and move some: of those that stand, the last is still to come.
  const last = await world.stack
    .knex('appointments')
    .whereIn(
      'document_id',
      world.visits.map(({ id }) => id),
    )
    .where({ state: 'confirmed' })
    .orderBy('starts_at', 'desc')
    .first<{ document_id: string }>('document_id');
  const visit = world.visits.find(({ id }) => id === last.document_id);
  if (!visit) throw new Error('the day has visits');
  // It is made one at the clinic, and the only one: of those expected the room names four, and other tests booked some.
  await world.stack.knex('appointments').where({ channel: 'in_person' }).update({ channel: 'video' });
  await world.stack.knex('appointments').where({ document_id: visit.id }).update({ channel: 'in_person' });
  const desk = await world.enter(browser, 'desk');
  const doctor = await world.enter(browser, 'doctor');
  for (const { page } of [desk, doctor]) await page.goto('/console/');

  const room = desk.page.getByRole('region', { name: 'Waiting room' });
  await expect(room).toContainText('Nobody is waiting');
  await room.getByRole('button', { name: `Has come: ${visit.patient}` }).click();
  const waiting = desk.page.getByRole('list', { name: 'Waiting' }).getByRole('listitem');
  await expect(waiting).toHaveCount(1);
  await expect(waiting).toContainText(visit.patient);

  // Told by the server: the doctor's page is not loaded again.
  const seen = doctor.page.getByRole('list', { name: 'Waiting' }).getByRole('listitem');
  await expect(seen).toContainText(visit.patient);
  await expect(doctor.page.locator('.agenda')).toContainText('Here since');

  await desk.page.getByRole('button', { name: 'Undo' }).click();
  await expect(room).toContainText('Nobody is waiting');
  await expect(seen).toHaveCount(0);
  // The same by keyboard, from wherever the desk is.
  await section(desk.page, 'Payments').click();
  await expect(heading(desk.page)).toHaveText('Payments');
  await desk.page.keyboard.press('Control+k');
  const field = desk.page.getByRole('combobox');
  await field.fill(`${visit.patient} has`);
  await expect(desk.page.getByRole('option')).toHaveText([`${visit.patient} has come`]);
  await field.press('Enter');
  await expect(desk.page.getByText(`${visit.patient} has come.`)).toBeVisible();
  await seen.getByRole('button', { name: `Call in: ${visit.patient}` }).click();
  await expect(doctor.page.locator('.agenda')).toContainText('Called in');
  await desk.page.goto('/console/');
  await expect(desk.page.locator('.agenda')).toContainText('Called in');
  await expect(waiting).toHaveCount(0);

  await doctor.page.goto(`/console/visits/${visit.id}/show`);
  await expect(doctor.page.locator('main').getByText('Called in', { exact: true })).toBeVisible();
  // Called in before the agreed time: how it ended can be noted all the same, but not that nobody came.
  await expect(doctor.page.getByRole('button', { name: 'It took place' })).toBeVisible();
  await expect(doctor.page.getByRole('button', { name: 'Did not come' })).toHaveCount(0);
  await doctor.page.getByRole('button', { name: 'It took place' }).click();
  await doctor.page.getByRole('dialog').getByRole('button', { name: 'It took place' }).click();
  await expect(doctor.page.locator('main').getByText('Took place', { exact: true })).toBeVisible();
  await world.stack
    .knex('appointments')
    .where({ document_id: visit.id })
    .update({ state: 'confirmed', completed_at: null });
  await world.stack
    .knex('appointments')
    .where({ document_id: visit.id })
    .update({ arrived_at: null, called_in_at: null });
  expect([...doctor.faults.take(), ...desk.faults.take()]).toEqual([]);
});
