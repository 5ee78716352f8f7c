import { expect, type Page } from '@playwright/test';
import { browser as scriptless, codeGrant, codeRequest, tokensIn } from '../support/issuer-client';
import { heading, section } from './console-page';
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
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'doctor',
    ['/payments', '/staff', '/licences', '/monitoring'],
    [
      ...['/console-api/payments', '/api/staff', '/api/licences', '/api/providers'],
      ...['/api/monitoring/business', '/api/monitoring/charts'],
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
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'desk',
    ['/staff', '/licences', '/monitoring'],
    ['/api/staff', '/api/licences', '/api/monitoring/business'],
  );
});

test("each page of an admin's opens", async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await opens(page, faults, [
    ['Today', /^Good morning, /],
    ['Calendar', /^Calendar$/],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Payments', /^Payments$/],
    ['Colleagues', /^Colleagues$/],
    ['Licences', /^Licences$/],
    ['Monitoring', /^Monitoring$/],
  ]);
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

/** Of the browser's session: the issuer gives another code without asking. */
async function ownToken(page: Page, productUrl: string): Promise<string> {
  const agent = scriptless(productUrl);
  for (const { name, value, path: place } of await page.context().cookies()) {
    agent.cookies.set(`${name} ${place}`, { value, path: place });
  }
  const asked = codeRequest(productUrl);
  const back = await agent.go(asked.url);
  const reply = await codeGrant(productUrl, asked, back.url.searchParams.get('code') ?? '');
  return tokensIn(reply).access;
}
