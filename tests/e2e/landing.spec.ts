import { expect, test, type Page } from '@playwright/test';
import { accessibilityFindings, expectNoSidewaysScroll, PRODUCT, SCREENS, watchErrors } from './support';

// The first race registers 200 patients, whose passwords are hashed one by one: long on a small, busy machine.
const RACE_MS = 240_000;

/** The page after the server has said what runs here. */
async function open(page: Page): Promise<void> {
  await page.goto(PRODUCT);
  await expect(page.locator('#tour')).toBeVisible();
}

test('the page says what it is in English, and in Swahili after a press of SW', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page);
  await expect(page).toHaveTitle('Daktari: the doctor is near');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Daktari yuko karibu.');
  await expect(page.getByText('The doctor is near.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'See it work' })).toBeVisible();

  await page.getByRole('button', { name: /SW/ }).click();
  await expect(page).toHaveTitle('Daktari: daktari yuko karibu');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await expect(page.getByRole('heading', { name: 'Ona inavyofanya kazi' })).toBeVisible();
  await expect(page.getByText('See it work')).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ona inavyofanya kazi' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a visit runs to its end, step by step, in the language of the page', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page);
  await page.getByRole('button', { name: 'Run a visit' }).click();
  await expect(page.locator('#visit-status')).toHaveText(/^All \d+ steps passed in [\d.]+ s\.$/);
  const steps = page.locator('#visit-steps > li');
  await expect(steps).toHaveCount(7);
  await expect(steps.nth(0)).toContainText('Patient registers');
  await expect(steps.nth(5)).toContainText('Paid, visit confirmed');
  await expect(steps.nth(6)).toContainText('You are booked with');
  await expect(page.locator('.step-bad')).toHaveCount(0);

  await page.getByRole('button', { name: /SW/ }).click();
  await expect(steps.nth(5)).toContainText('Imelipwa, miadi imethibitishwa');
  await expect(steps.nth(2)).toContainText('imehifadhiwa');
  // The link leads to the phone that was used, in the language of this page.
  await page.getByRole('link', { name: 'Ona ujumbe kwenye simu' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await expect(page.locator('#whatsapp-device')).toContainText('Mwangaza');
  await expect(page.locator('.phone-card[aria-pressed="true"]')).toContainText('0799');
  expect(errors).toEqual([]);
});

test('200 patients ask for one time: 1 gets it, 199 are refused, and the page names the constraint', async ({
  page,
}) => {
  test.setTimeout(RACE_MS + 60_000);
  const errors = watchErrors(page);
  await open(page);
  await page.getByRole('button', { name: 'Send 200 patients at once' }).click();
  await expect(page.locator('#race-status')).toHaveText('200 asked, 1 got it.', { timeout: RACE_MS });
  const figures = page.locator('#race-result dl > div');
  await expect(figures.nth(0)).toHaveText(/got the time\s*1$/);
  await expect(figures.nth(1)).toHaveText(/refused with a clean 409\s*199$/);
  await expect(figures.nth(2)).toHaveText(/had another answer\s*0$/);
  await expect(page.locator('.rule-name')).toContainText('scheduling_occupancy');
  await expect(page.locator('.crowd .dot')).toHaveCount(200);
  expect(errors).toEqual([]);
});

test('the demo sign-ins are listed, and the CMS is said to be off when it is', async ({ page }) => {
  await open(page);
  await expect(page.locator('#people > li')).not.toHaveCount(0);
  await expect(page.locator('#people')).toContainText('Achieng Otieno');
  await expect(page.locator('[data-part="cms"]')).toContainText('Not here: the CMS is switched off');
});

for (const { name, width, height } of SCREENS) {
  test(`on ${name} axe finds nothing, before and after everything has run`, async ({ page }) => {
    test.setTimeout(RACE_MS + 60_000);
    await page.setViewportSize({ width, height });
    await open(page);
    expect(await accessibilityFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Run a visit' }).click();
    await page.getByRole('button', { name: 'Send 200 patients at once' }).click();
    await expect(page.locator('#visit-status')).toHaveText(/passed/);
    await expect(page.locator('#race-status')).toHaveText(/200 asked/, { timeout: RACE_MS });
    expect(await accessibilityFindings(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  });
}
