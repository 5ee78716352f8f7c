import { expect } from '@playwright/test';
import { heading, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings } from './support';

test('the front desk moves a visit to a free time and cancels another for a reason', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const [moved, off] = world.visits.slice(-2);
  await page.goto(`/console/visits/${moved?.id}/show`);
  await page.getByRole('button', { name: 'Move' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
  await dialog.getByText('16:30').click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Move to .*16:30$/ }).click();
  await expect(page.locator('main')).toContainText('16:30–17:00');
  await expect(page.locator('main')).toContainText('Times moved');

  await page.goto(`/console/visits/${off?.id}/show`);
  await page.getByRole('button', { name: 'Cancel the visit' }).click();
  const cancel = dialog.getByRole('button', { name: 'Cancel the visit' });
  await expect(cancel).toBeDisabled();
  await expect(dialog).toContainText('all KSh 1,200 go back to the patient');
  await dialog.getByLabel('Why?').fill('The doctor is called away');
  await cancel.click();
  await expect(page.locator('main').getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(page.locator('main')).toContainText('the clinic');
  expect(faults.take()).toEqual([]);
});

test('a patient is found by name and by number, and neither stands in any address', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await section(page, 'Patients').click();
  const rows = page.getByRole('table', { name: 'Patients' }).locator('tbody tr');
  await page.getByLabel('Find a patient').fill('yusuf');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Amina Yusuf');
  await page.getByLabel('Find a patient').fill('0712 345 678');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('0712 ••• 678');
  await page.getByLabel('Find a patient').fill('Nobody Atall');
  await expect(page.getByText('Nobody found')).toBeVisible();
  expect(asked.join(' ')).not.toMatch(/yusuf|0712|345|Atall/i);
  expect(page.url()).not.toMatch(/yusuf|0712|Atall/i);
  expect(faults.take()).toEqual([]);
});

test('two people correct one patient: the second sees both versions and chooses', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  const other = await world.enter(browser, 'desk');
  const [{ document_id: id }] = (await world.stack
    .knex('patients')
    .where({ full_name: 'Faith Chebet' })
    .select('document_id')) as [{ document_id: string }];
  for (const each of [page, other.page]) {
    await each.goto(`/console/patients/${id}/show`);
    await each.getByRole('button', { name: 'Correct' }).click();
  }
  await other.page.getByLabel('Name').fill('Faith Chebet Rono');
  await other.page.getByRole('button', { name: 'Save' }).click();
  await expect(heading(other.page)).toHaveText('Faith Chebet Rono');

  await page.getByLabel('Date of birth').fill('1991-05-06');
  // However this browser writes a date: the day is said as it is shown everywhere else.
  await expect(page.getByText('That is 6 May 1991.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Somebody changed this meanwhile');
  await expect(dialog.getByRole('row', { name: /Name/ })).toContainText('Faith Chebet Rono');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await expect(page.getByText('The correction is saved.')).toBeVisible();
  await expect(heading(page)).toHaveText('Faith Chebet Rono');
  const stored = await world.stack
    .knex('patients')
    .where({ document_id: id })
    .first<{ date_of_birth: unknown }>();
  expect(String(stored.date_of_birth)).toContain('1991-05-06');
  expect(faults.take()).toEqual([`412 PUT /console-api/patients/${id}`]);
});
