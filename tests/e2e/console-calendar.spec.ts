import { expect, type Page } from '@playwright/test';
import { heading, section } from './console-page';
import { test } from './console-world';
import { isFit } from './support';

const day = (page: Page, name: RegExp) => page.locator('.calendar-day').filter({ hasText: name });

test('a doctor sees the week, and drags a visit to a free time', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  await section(page, 'Calendar').click();
  await expect(heading(page)).toHaveText('Calendar');
  const [over] = world.visits;
  const coming = world.visits.at(-1);
  if (!over || !coming) throw new Error('the day has visits');
  const today = day(page, /^Wed/);
  await expect(today.getByRole('link')).toHaveCount(world.visits.length);
  await expect(page.locator('.calendar-free')).toHaveCount(0);
  await isFit(page);

  // What is over stays where it is.
  await expect(today.getByRole('link', { name: over.patient })).toHaveAttribute('draggable', 'false');
  const visit = today.getByRole('link', { name: coming.patient });
  const friday = day(page, /^Fri/);
  await takeTo(page, visit, () => friday.locator('.calendar-free').first());
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(coming.patient)).toBeVisible();
  // The clinic's rule stands there before anything happens.
  await expect(dialog.getByText(/until/)).toBeVisible();
  await isFit(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(today.getByRole('link')).toHaveCount(world.visits.length);

  await takeTo(page, visit, () => friday.locator('.calendar-free').first());
  const yes = dialog.getByRole('button', { name: /Fri/ });
  const time = /\d\d:\d\d/.exec(await yes.innerText())?.[0] ?? '';
  await yes.click();
  await expect(page.getByText('The visit is moved, and the patient is told.')).toBeVisible();
  await expect(friday.getByRole('link', { name: `${time} ${coming.patient}` })).toBeVisible();
  await expect(today.getByRole('link')).toHaveCount(world.visits.length - 1);

  // Back again, by hand: whoever can't drag opens the visit.
  await friday.getByRole('link', { name: coming.patient }).click();
  await page.getByRole('button', { name: 'Move' }).click();
  await dialog.getByLabel('Day').fill(coming.startsAt.slice(0, 10));
  await dialog.getByLabel(clockOf(coming.startsAt), { exact: true }).check();
  await dialog.getByRole('button', { name: /^Move to/ }).click();
  await expect(page.getByText('The visit is moved, and the patient is told.')).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('the front desk chooses whose week it looks at, and turns its pages', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await section(page, 'Calendar').click();
  const whose = page.getByLabel('Whose calendar');
  await whose.selectOption('Dr Achieng Otieno');
  await expect(day(page, /^Wed/).getByRole('link')).toHaveCount(world.visits.length);
  await page.getByRole('button', { name: 'The week after' }).click();
  await expect(page.locator('.calendar-visit')).toHaveCount(0);
  await page.getByRole('button', { name: 'This week' }).click();
  await expect(day(page, /^Wed/).getByRole('link')).toHaveCount(world.visits.length);
  await whose.selectOption({ index: 1 });
  await expect(day(page, /^Wed/).getByRole('link')).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.calendar-day')).toHaveCount(1);
  await isFit(page);
  expect(faults.take()).toEqual([]);
});

/** Holds it, waits for the free times that show then, and lets go on one of them. */
async function takeTo(
  page: Page,
  from: ReturnType<Page['locator']>,
  to: () => ReturnType<Page['locator']>,
): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await from.boundingBox();
  if (!box) throw new Error('the visit can be seen');
  await page.mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2 + 12, { steps: 4 });
  await expect(to()).toBeVisible();
  const place = await to().boundingBox();
  if (!place) throw new Error('the free time can be seen');
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 8 });
  await page.mouse.up();
}

function clockOf(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Africa/Nairobi',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}
