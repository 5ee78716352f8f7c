import { expect } from '@playwright/test';
import { section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings, expectNoSidewaysScroll } from './support';

test('a filter is kept under a name, opened on another device, renamed and deleted', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await section(page, 'Visits').click();
  await page.getByRole('button', { name: 'Past', exact: true }).click();
  const table = page.getByRole('table', { name: 'Visits' });
  await expect(table.locator('tbody tr').first()).toBeVisible();
  await page.getByRole('button', { name: 'Time', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Time' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Saved filters' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved filters' });
  await expect(dialog).toContainText('You have not saved a filter of this list yet.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('Give it a name first.');
  await dialog.getByLabel('Save what you see now as').fill('Oldest first');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Oldest first', exact: true })).toBeVisible();
  await dialog.getByLabel('Save what you see now as').fill('oldest FIRST');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('You have a filter of that name already.');
  await expect(dialog.getByLabel('Save what you see now as')).toHaveValue('oldest FIRST');
  await expect.poll(() => accessibilityFindings(page)).toEqual([]);
  expect(faults.take()).toEqual(['409 POST /console-api/saved-filters']);

  const phone = await world.enter(browser, 'desk');
  await phone.page.setViewportSize({ width: 320, height: 640 });
  await phone.page.keyboard.press('Control+k');
  await phone.page.getByRole('combobox').fill('oldest');
  await expect(phone.page.getByRole('option', { name: /Oldest first/ })).toContainText(
    'Saved filter · Visits',
  );
  await phone.page.keyboard.press('Enter');
  await expect(phone.page.getByRole('button', { name: 'Past', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(phone.page.url()).not.toMatch(/oldest|past/i);
  await phone.page.getByRole('button', { name: 'Saved filters' }).click();
  await expectNoSidewaysScroll(phone.page);
  const there = phone.page.getByRole('dialog', { name: 'Saved filters' });
  await there.getByRole('button', { name: 'Rename Oldest first' }).click();
  await there.getByLabel('New name of Oldest first').fill('The long past');
  await there.getByRole('button', { name: 'Save', exact: true }).first().click();
  await there.getByRole('button', { name: 'Delete The long past' }).click();
  await expect(there).toContainText('You have not saved a filter of this list yet.');
  // A slip of the thumb: it is there again as it was.
  await expect(there.getByRole('status')).toContainText('“The long past” is deleted.');
  await expect.poll(() => accessibilityFindings(phone.page)).toEqual([]);
  await expectNoSidewaysScroll(phone.page);
  await there.getByRole('button', { name: 'Undo' }).click();
  await expect(there.getByRole('status')).toContainText('Undone. It is as it was before.');
  await there.getByRole('button', { name: 'The long past', exact: true }).click();
  await expect(phone.page.getByRole('button', { name: 'Past', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await phone.page.getByRole('button', { name: 'Saved filters' }).click();
  await there.getByRole('button', { name: 'Delete The long past' }).click();
  await expect(there).toContainText('You have not saved a filter of this list yet.');
  expect(phone.faults.take()).toEqual([]);
});

test('what somebody searched by is not kept with the filter, and stands in no address', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await section(page, 'Patients').click();
  const rows = page.getByRole('table', { name: 'Patients' }).locator('tbody tr');
  await page.getByLabel('Find a patient').fill('yusuf');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Saved filters' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved filters' });
  await expect(dialog).toContainText('What you searched for is not saved with it: it may be a name.');
  await dialog.getByLabel('Save what you see now as').fill('By name');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog.getByRole('button', { name: 'By name', exact: true }).click();
  await expect(rows).not.toHaveCount(1);
  await expect(page.getByLabel('Find a patient')).toHaveValue('');
  expect(page.url()).not.toMatch(/yusuf/i);
  const kept = await page.evaluate(() =>
    JSON.stringify([history.state, Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toMatch(/yusuf/i);
  expect(faults.take()).toEqual([]);
});
