import { expect } from '@playwright/test';
import { heading, section } from './console-page';
import { test } from './console-world';
import { accessibilityFindings } from './support';

test('a doctor sees the day: who is there now, what nobody has closed, and closes it', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  const [first, second, running, later] = world.visits;
  await expect(heading(page)).toHaveText('Good morning, Dr Achieng');
  await expect(page.getByText(/5 visits, 0 done, 0 missed/)).toBeVisible();
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
  await expect(page.locator('main').getByText('Done', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'It took place' })).toHaveCount(0);

  await section(page, 'Today').click();
  await page
    .locator('.today-side')
    .getByRole('link', { name: second?.patient ?? '' })
    .click();
  await page.getByRole('button', { name: 'Did not come' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Did not come' }).click();
  await section(page, 'Today').click();
  await expect(page.getByText(/5 visits, 1 done, 1 missed/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Did not come today' })).toBeVisible();
  expect(faults.take()).toEqual([]);
});
