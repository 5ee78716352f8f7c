import { expect, type Locator } from '@playwright/test';
import { heading } from './console-page';
import { test } from './console-world';

/** The width of A4 between its margins, in the pixels of a browser. */
const PAPER = { width: 718, height: 1046 };

test('on paper stand clinic, time and matter: a whole table in ink, and nothing of the house around it', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'officer');
  await page.getByRole('button', { name: 'Dark colours' }).click();
  await page.goto('/console/audit');
  await expect(heading(page)).toHaveText('Audit trail');
  const cell = page.locator('table.records tbody td').first();
  await expect(cell).toBeVisible();
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.print-head')).toHaveText(
    /^Mwangaza Clinic.*Printed 2\d* \w+ 20\d\d, \d\d:\d\d by /,
  );
  for (const gone of ['.side', '.top', '.filters']) await expect(page.locator(gone)).toBeHidden();
  await expect(cell).toHaveCSS('display', 'table-cell');
  for (const words of [heading(page), cell, page.locator('.chain-words p').first()]) {
    expect(await brightness(words)).toBeLessThan(120);
  }
  const { content, sheet } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    sheet: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(sheet);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Light colours' }).click();
});

/** Of the ink: 0 is black, 255 white. */
async function brightness(words: Locator): Promise<number> {
  const colour = await words.evaluate((element) => getComputedStyle(element).color);
  const [red = 255, green = 255, blue = 255] = (colour.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
