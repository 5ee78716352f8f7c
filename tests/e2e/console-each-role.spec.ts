import { expect, type Page } from '@playwright/test';
import { heading, ownToken, section } from './console-page';
import { test, WIDE, type Who } from './console-world';
import { accessibilityFindings, expectNoSidewaysScroll } from './support';

const PHONE = { width: 390, height: 844 };

test("each page of a doctor's opens, and what is not theirs is absent and refused", async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  await opens(page, faults, [
    ['Today', /^Good morning, Dr Achieng$/],
    ['Calendar', /^Calendar$/],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Hours', /^My hours$/],
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'doctor',
    ['/payments', '/staff', '/licences', '/monitoring', '/audit', '/reviews', '/consent', '/rules'],
    [
      ...['/console-api/payments', '/api/staff', '/api/licences', '/api/providers'],
      ...['/api/monitoring/business', '/api/monitoring/charts'],
      ...['/api/audit/events', '/api/audit/events/csv', '/api/audit/chain', '/api/compliance/break-glass'],
    ],
  );
  // A doctor reads who the patient is; correcting it is the front desk's.
  await page.goto('/console/patients');
  await page.getByRole('row').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correct' })).toHaveCount(0);
});

test("each page of the front desk's opens, and what is not theirs is absent and refused", async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await opens(page, faults, [
    ['Today', /^Good morning, /],
    ['Calendar', /^Calendar$/],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Payments', /^Payments$/],
    ['Messages', /^Messages to patients$/],
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'desk',
    [
      '/hours',
      '/staff',
      '/licences',
      '/monitoring',
      '/audit',
      '/reviews',
      '/consent',
      '/rules',
      '/emergency',
    ],
    [
      ...['/api/staff', '/api/licences', '/api/monitoring/business', '/api/care/break-glass'],
      ...['/api/audit/events', '/api/compliance/access-table'],
    ],
  );
});

test("each page of an officer's opens, and what is not theirs is absent and refused", async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'officer');
  await opens(page, faults, [
    ['Compliance', /^Compliance$/],
    ['Audit trail', /^Audit trail$/],
    ['Access reviews', /^Access reviews$/],
    ['Consent', /^Consent$/],
    ['Access rules', /^Access rules$/],
    ['Visits', /^Visits$/],
    ['Payments', /^Payments$/],
    ['Licences', /^Licences$/],
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'officer',
    ['/patients', '/staff', '/emergency'],
    ['/api/care/break-glass', '/console-api/patients', '/api/patients', '/api/staff', '/api/providers'],
  );
});

test("each page of an admin's opens, and the trail is not theirs", async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await opens(page, faults, [
    ['Today', /^Good morning, /],
    ['Calendar', /^Calendar$/],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Payments', /^Payments$/],
    ['Hours', /^Hours of Dr /],
    ['Messages', /^Messages to patients$/],
    ['Colleagues', /^Colleagues$/],
    ['Licences', /^Licences$/],
    ['Monitoring', /^Monitoring$/],
    ['Access reviews', /^Access reviews$/],
    ['Consent', /^Consent$/],
    ['Access rules', /^Access rules$/],
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'admin',
    ['/audit'],
    ['/api/audit/events', '/api/audit/chain', '/api/compliance/consent-coverage'],
  );
});

/** Every page of the role opens whole, and says nothing to the console of the browser. */
async function opens(
  page: Page,
  faults: { take(): string[] },
  sections: readonly [link: string, title: RegExp][],
) {
  const links = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  await expect(links).toHaveText(sections.map(([name]) => name));
  for (const [name, title] of sections) {
    await section(page, name).click();
    await expect(heading(page)).toHaveText(title);
    await expect(page.locator('.skeleton')).toHaveCount(0);
    await isFitEverywhere(page);
  }
  expect(faults.take()).toEqual([]);
}

/** Light and dark, wide and on a phone: nothing for axe, nothing that sticks out. */
async function isFitEverywhere(page: Page): Promise<void> {
  for (const scheme of ['Dark colours', 'Light colours']) {
    await page.getByRole('button', { name: scheme }).click();
    for (const size of [PHONE, WIDE]) {
      await page.setViewportSize(size);
      expect(await accessibilityFindings(page)).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
  }
}

/** No link, no page behind the address, and the server says no to the same person's own token. */
async function isAbsentAndRefused(
  page: Page,
  productUrl: string,
  who: Who,
  places: readonly string[],
  routes: readonly string[],
): Promise<void> {
  for (const place of places) {
    await page.goto(`/console${place}`);
    await expect(heading(page)).toHaveText('Not here');
  }
  const token = await ownToken(page, productUrl);
  for (const route of routes) {
    const { status } = await fetch(productUrl + route, { headers: { Authorization: `Bearer ${token}` } });
    expect(`${who} ${route} ${status}`).toBe(`${who} ${route} 403`);
  }
}
