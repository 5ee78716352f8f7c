import { expect, type Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { heading, isFitEverywhere, ownToken, section } from './console-page';
import { test, type ConsoleWorld } from './console-world';
import { accessibilityFindings, call, expectNoSidewaysScroll } from './support';

const WORDS = 'Brought in by a neighbour, does not answer';

test('the officer asks whether the trail is whole, and is told', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'officer');
  await expect(heading(page)).toHaveText('Compliance');
  await expect(page.getByText(/^\d[\d,]* entries since /)).toBeVisible();
  await sealedChain(world);
  await page.getByRole('button', { name: /^Check (now|again)$/ }).click();
  await expect(page.getByRole('heading', { name: /^Audit trail is whole/ })).toBeVisible();
  await expect(page.getByText('checked')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Consent on file' })).toBeVisible();
  await expect(page.getByText('Visits by phone and video')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Licences' })).toBeVisible();
  await isFitEverywhere(page);
  expect(faults.take()).toEqual([]);
});

test('a chain that somebody cut in the database is not called whole', async ({ world, browser }) => {
  const { knex } = world.stack;
  const { page } = await world.enter(browser, 'officer');
  const chain = await sealedChain(world);
  const { type, name, sql } = await knex('sqlite_master')
    .where({ type: 'trigger', name: 'audit_events_guard_0' })
    .first<Record<'type' | 'name' | 'sql', string>>('type', 'name', 'sql');
  expect(type).toBe('trigger');
  const event = await knex('audit_events')
    .where({ ...chain, batch: 1 })
    .orderBy('id')
    .first<{ id: string; actor_id: string | null }>('id', 'actor_id');
  await knex.raw('drop trigger ??', [name]);
  try {
    await knex('audit_events').where({ id: event.id }).update({ actor_id: '9999' });
    await page.getByRole('button', { name: /^Check (now|again)$/ }).click();
    await expect(page.getByRole('heading', { name: /^Audit trail is not whole/ })).toBeVisible();
    await expect(page.getByText('An entry was changed, taken away or put in afterwards.')).toBeVisible();
    await expect(page.getByText(new RegExp(`Part 1, entry ${event.id}`))).toBeVisible();
    await isFitEverywhere(page);
  } finally {
    await knex('audit_events').where({ id: event.id }).update({ actor_id: event.actor_id });
    await knex.raw(sql);
  }
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('heading', { name: /^Audit trail is whole/ })).toBeVisible();
});

test('who saw a patient is found by the name that the patient says', async ({ world, browser }) => {
  const patient = world.visits[0]?.patient ?? '';
  await seenByDesk(world, browser);
  const { page, faults } = await world.enter(browser, 'officer');
  await section(page, 'Audit trail').click();
  await expect(heading(page)).toHaveText('Audit trail');
  await page.getByRole('button', { name: 'Any patient' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Find' })).toBeDisabled();
  await dialog.getByLabel('Whole phone number, or name').fill(patient);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: new RegExp(`^${patient}`) }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: new RegExp(`^${patient}`) }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.filter({ hasText: 'Front desk' }).first()).toContainText('visits');
  await page.getByLabel('Did what').selectOption('Took a copy');
  await expect(page.getByText('No entry like that')).toBeVisible();
  await page.getByLabel('Did what').selectOption('Anything');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table' }).click();
  const file = await saved;
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line).toContain(patient);
  await page.getByRole('button', { name: `Take away ${patient}` }).click();
  await page.getByLabel('Did what').selectOption('Took a copy');
  await expect(rows.filter({ hasText: 'Took a copy: audit trail' }).first()).toContainText(patient);
  await page.getByLabel('From').fill('2030-01-02');
  await page.getByLabel('Until').fill('2030-01-01');
  await expect(page.getByText('The last day lies before the first.')).toBeVisible();
  // The names that were searched for stand in no address.
  expect(page.url()).not.toContain(patient.split(' ')[0] ?? patient);
  await isFitEverywhere(page);
  expect(faults.take()).toEqual([]);
});

test('an emergency access is seen, waits while it is open, and is reviewed once', async ({
  world,
  browser,
}) => {
  const { productUrl } = world.stack;
  const doctor = await world.enter(browser, 'doctor');
  const token = await ownToken(doctor.page, productUrl);
  const { id, name } = await openInEmergency(world, token);
  const { page, faults } = await world.enter(browser, 'officer');
  await expect(section(page, 'Access reviews')).toContainText('1');
  await expect(page.getByText('Emergency access used')).toBeVisible();
  await page.getByRole('link', { name: `Review ${name}` }).click();
  const card = page.getByRole('region', { name: new RegExp(`opened ${name}`) });
  await expect(card).toContainText(WORDS);
  await expect(card.getByRole('button', { name: 'It was right' })).toBeDisabled();
  await isFitEverywhere(page);
  await call('DELETE', `${productUrl}/api/care/break-glass/${id}`, undefined, token);
  await page.reload();
  await card.getByRole('button', { name: 'It was right' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'It was right' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill('Talked to the doctor; the patient was unconscious.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'It was right' }).click();
  await expect(page.getByText('Nothing waits for a review')).toBeVisible();
  await expect(section(page, 'Access reviews')).not.toContainText('1');
  await page.getByRole('button', { name: 'Reviewed', exact: true }).click();
  await expect(card).toContainText('Talked to the doctor; the patient was unconscious.');
  await page.getByRole('button', { name: 'In the CMS' }).click();
  await expect(page.getByText('Nobody looked at patients in the CMS')).toBeVisible();
  expect(faults.take()).toEqual([]);
});

test('an admin publishes what was prepared, knowing what it does; the officer only reads', async ({
  world,
  browser,
}) => {
  const { knex } = world.stack;
  const { page, faults } = await world.enter(browser, 'admin');
  await section(page, 'Consent').click();
  await expect(page.getByText('The words in the CMS are those that are in force.')).toBeVisible();
  await knex('compliance_consent_texts')
    .where({ purpose: 'research' })
    .update({ title_en: 'Help research, if you like' });
  await page.reload();
  await page.getByRole('button', { name: 'Publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish version 2?' });
  await dialog.getByLabel('What is new, in English, one line each').fill('Research is said more clearly.');
  await expect(dialog.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await dialog.getByLabel('The same in Kiswahili, line by line').fill('Utafiti umeelezwa vizuri zaidi.');
  await expect(dialog.getByText(/Patients are asked again/)).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { name: /Version 2, in force/ })).toBeVisible();
  await expect(page.getByText('Research is said more clearly.')).toBeVisible();
  expect(faults.take()).toEqual([]);
  const officer = await world.enter(browser, 'officer');
  await section(officer.page, 'Consent').click();
  await expect(officer.page.getByRole('heading', { name: /Version 2, in force/ })).toBeVisible();
  await expect(officer.page.getByText('Prepared in the CMS')).toHaveCount(0);
});

test('the officer sees who has no second factor, until nobody is without', async ({ world, browser }) => {
  const { knex } = world.stack;
  const desk = knex('up_users').where({ email: 'desk@mwangaza.example' }).select('id');
  const setState = (state: string) =>
    knex('identity_totp')
      .whereIn('user_id', desk)
      .andWhere({ state: state === 'active' ? 'pending' : 'active' })
      .update({ state });
  await setState('pending');
  try {
    const { page, faults } = await world.enter(browser, 'officer');
    const panel = page.getByRole('region', { name: 'Second factor at sign-in' });
    await expect(panel).toContainText(/1 of \d+ without/);
    await expect(panel.getByRole('listitem')).toHaveText(/Mary Nduta.*Front desk/);
    await isFitEverywhere(page);
    await setState('active');
    await page.reload();
    await expect(panel).toContainText('Every colleague has a code app or a passkey.');
    expect(faults.take()).toEqual([]);
  } finally {
    await setState('active');
  }
});

test('the access rules are found by role and by data', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'officer');
  await section(page, 'Access rules').click();
  const rows = page.getByRole('table', { name: 'What can be done' }).getByRole('row');
  await page.getByLabel('Find a rule').fill('compliance-officer trail');
  await expect(rows.filter({ hasText: 'practitioner' })).toHaveCount(0);
  await expect(rows.filter({ hasText: "Search the clinic's audit trail" })).toHaveCount(1);
  await isFitEverywhere(page);
  await page.getByLabel('Find a rule').fill('no such rule');
  await expect(page.getByText('No rule has these words')).toBeVisible();
  expect(faults.take()).toEqual([]);
});

/** The clinic's chain, once there is a batch: sealing has its own minute. */
async function sealedChain({ stack: { knex } }: ConsoleWorld): Promise<{ chain: number }> {
  test.setTimeout(180_000);
  const { id: chain } = await knex('clinics').where('name', 'like', 'Mwangaza%').first<{ id: number }>('id');
  const batches = async () => (await knex('audit_batches').where({ chain }).pluck('number')).length;
  await expect.poll(batches, { timeout: 120_000 }).toBeGreaterThan(0);
  return { chain };
}

/** The desk reads the first visit of the day. */
async function seenByDesk(world: ConsoleWorld, browser: Browser): Promise<void> {
  const { page } = await world.enter(browser, 'desk');
  await page.goto(`/console/visits/${world.visits[0]?.id ?? ''}/show`);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('.facts').first()).toBeVisible();
}

/** Of the clinic's patients the first who is in nobody's care with this doctor. */
async function openInEmergency(world: ConsoleWorld, token: string): Promise<{ id: string; name: string }> {
  const { knex, productUrl } = world.stack;
  const patients = await knex('patients as p')
    .join('clinics as c', 'c.id', 'p.clinic_id')
    .where('c.name', 'like', 'Mwangaza%')
    .orderBy('p.id', 'desc')
    .select<{ document_id: string; full_name: string }[]>('p.document_id', 'p.full_name');
  const reason = { category: 'unconscious', words: WORDS };
  for (const { document_id: patient, full_name: name } of patients) {
    const response = await fetch(`${productUrl}/api/care/break-glass`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ patient, reason }),
    });
    if (response.status === 201) return { id: ((await response.json()) as { id: string }).id, name };
  }
  throw new Error('every patient is in the care of this doctor');
}

test('one entry is proved beside itself, and can be taken along', async ({ world, browser }) => {
  const { page, faults } = await world.enter(browser, 'officer');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const chain = await sealedChain(world);
  // The last row of the first page is to be a sealed one.
  const open = () => world.stack.knex('audit_events').where(chain).whereNull('batch').pluck<string[]>('id');
  await expect.poll(async () => (await open()).length, { timeout: 90_000 }).toBeLessThan(25);
  await section(page, 'Audit trail').click();
  const dialog = page.getByRole('dialog', { name: 'Proof of one entry' });
  await page
    .getByRole('button', { name: /^Proof of the entry of/ })
    .last()
    .click();
  await expect(dialog.getByText('This entry is exactly what was sealed.')).toBeVisible();
  await expect(dialog).toContainText('Yes, the same seal');
  await expect.poll(() => accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toContainText('Copied, with all hashes.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^entry [0-9A-Z]{26}\n/);
  expect(copied).toContain('result proved');
  await page.emulateMedia({ media: 'print' });
  await expect(dialog.getByText('This entry is exactly what was sealed.')).toBeVisible();
  await expect(page.locator('.shell')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await isFitEverywhere(page);
  expect(faults.take()).toEqual([]);
});
