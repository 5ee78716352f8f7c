import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { browser as scriptless, codeGrant, codeRequest, tokensIn } from '../support/issuer-client';
import { test, WIDE, type Who } from './console-world';
import { accessibilityFindings, expectNoSidewaysScroll } from './support';

const PHONE = { width: 390, height: 844 };
const KB = 1024;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });

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

test("each page of a doctor's opens, and what is not theirs is absent and refused", async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'doctor');
  await opens(page, faults, [
    ['Today', /^Good morning, Dr Achieng$/],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
  ]);
  await isAbsentAndRefused(
    page,
    world.stack.productUrl,
    'doctor',
    ['/payments', '/staff'],
    ['/console-api/payments', '/api/staff'],
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
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Payments', /^Payments$/],
  ]);
  await isAbsentAndRefused(page, world.stack.productUrl, 'desk', ['/staff'], ['/api/staff']);
});

test("each page of an admin's opens", async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await opens(page, faults, [
    ['Today', /^Good morning, /],
    ['Visits', /^Visits$/],
    ['Patients', /^Patients$/],
    ['Payments', /^Payments$/],
    ['Colleagues', /^Colleagues$/],
  ]);
});

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
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Somebody changed this meanwhile');
  await expect(dialog.getByRole('row', { name: /Name/ })).toContainText('Faith Chebet Rono');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await expect(heading(page)).toHaveText('Faith Chebet Rono');
  const stored = await world.stack
    .knex('patients')
    .where({ document_id: id })
    .first<{ date_of_birth: unknown }>();
  expect(String(stored.date_of_birth)).toContain('1991-05-06');
  expect(faults.take()).toEqual([`412 PUT /console-api/patients/${id}`]);
});

test('an admin invites a colleague; what is wrong is said beside its field', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Colleagues').click();
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Neema Wanjiru');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog.getByText('That is not an e-mail address.')).toBeVisible();
  await expect(dialog.getByLabel('Name')).toHaveValue('Neema Wanjiru');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByLabel('E-mail').fill('neema@mail.example');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByRole('row', { name: /Neema Wanjiru/ })).toContainText('Open until');
  await page.getByRole('button', { name: 'Withdraw Neema Wanjiru' }).click();
  await expect(page.getByRole('row', { name: /Neema Wanjiru/ })).toHaveCount(0);
  expect(faults.take()).toEqual([]);
});

test('the palette opens with a key and finds sections, patients and visits', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'desk');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('paym');
  await expect(page.getByRole('option')).toHaveText([/Payments/]);
  expect(await accessibilityFindings(page)).toEqual([]);
  await field.press('Enter');
  await expect(heading(page)).toHaveText('Payments');

  await page.keyboard.press('Control+k');
  const [visit] = world.visits;
  await page.getByRole('combobox').fill(visit?.reference ?? '');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('combobox').press('Enter');
  await expect(heading(page)).toHaveText(visit?.patient ?? '');
  expect(faults.take()).toEqual([]);
});

test('in Swahili nothing is left in English or without words, and the choice outlasts a reload', async ({
  world,
  browser,
}) => {
  const { page, faults } = await world.enter(browser, 'admin');
  await page.getByRole('button', { name: 'Soma kwa Kiswahili' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  for (const name of ['Miadi', 'Wagonjwa', 'Malipo', 'Wenzako', 'Leo']) {
    await page.getByRole('navigation', { name: 'Sehemu' }).getByRole('link', { name }).click();
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('body')).not.toContainText(/\b(ra|console)\.[a-z]+\.[a-z]/);
    await expect(page.locator('body')).not.toContainText(
      /\b(Visits|Patients|Payments|Colleagues|Sign out)\b/,
    );
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await page.getByRole('button', { name: 'Read in English' }).click();
  expect(faults.take()).toEqual([]);
});

test('a reload asks for nothing, keeps no token behind, and comes back to the same page', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'desk');
  await section(page, 'Payments').click();
  await expect(heading(page)).toHaveText('Payments');
  await page.reload();
  await expect(heading(page)).toHaveText('Payments');
  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }));
  expect(kept).toEqual({ local: ['daktari.console.preferences'], session: [], cookies: '' });
});

test('signing out ends the session at the issuer, in this tab and in the other', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'officer');
  const other = await page.context().newPage();
  await other.goto('/console/');
  await expect(other.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  for (const each of [page, other]) {
    await expect(heading(each)).toHaveText('You are signed out');
    expect(await accessibilityFindings(each)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/oauth\/interaction\//);
});

test('a first visit loads 350 KB of script at most, and a page 110 more', () => {
  const dist = path.resolve(__dirname, '../../admin-ui/dist');
  const manifest = JSON.parse(readFileSync(path.join(dist, 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  const first = new Set([...filesOf(manifest, 'index.html'), ...filesOf(manifest, 'src/App.tsx')]);
  expect(sizeOf(first)).toBeLessThanOrEqual(350 * KB);
  const pages = Object.keys(manifest).filter((name) => /^src\/\w+\/\w+\.tsx$/.test(name));
  expect(pages.length).toBeGreaterThanOrEqual(7);
  for (const name of pages) {
    const more = [...filesOf(manifest, name)].filter((file) => !first.has(file));
    expect(sizeOf(more)).toBeLessThanOrEqual(110 * KB);
  }
});

interface Chunk {
  file: string;
  imports?: string[];
}

function filesOf(
  manifest: Readonly<Record<string, Chunk>>,
  name: string,
  seen = new Set<string>(),
): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const each of chunk.imports ?? []) filesOf(manifest, each, seen);
  return seen;
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
