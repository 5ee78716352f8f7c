import { expect, type Browser, type Page } from '@playwright/test';
import { heading } from './console-page';
import { test, WIDE, type ConsoleWorld } from './console-world';
import { accessibilityFindings } from './support';

const DESK = 'desk@mwangaza.example';
const MINUTE_MS = 60_000;
const IDLE_MS = 20 * MINUTE_MS;

test('whoever is still there stays signed in, and the server hears of it', async ({ world, browser }) => {
  const { page, token, close } = await signedInAlone(world, browser);
  const then = await leaveFor(world, page, IDLE_MS - MINUTE_MS / 2);
  const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(dialog.getByRole('timer')).toHaveText(/We sign you out in (30|2\d) s/);
  expect(await accessibilityFindings(page)).toEqual([]);
  // A touch elsewhere is no answer: it takes the button.
  await page.mouse.move(10, 10);
  await page.keyboard.press('Shift');
  await page.clock.fastForward(2000);
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'I am here' }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => lastSeen(world)).toBeGreaterThan(then);
  await page.clock.fastForward(IDLE_MS - 2 * MINUTE_MS);
  await expect(dialog).toHaveCount(0);
  expect(await statusOf(world, token())).toBe(200);
  await close();
});

test('a console that was left is signed out when the countdown ends, and its token opens nothing', async ({
  world,
  browser,
}) => {
  const { page, token, close } = await signedInAlone(world, browser);
  await leaveFor(world, page, IDLE_MS - MINUTE_MS / 2);
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
  expect(await statusOf(world, token())).toBe(200);
  await page.clock.fastForward(MINUTE_MS);
  await expect(heading(page)).toHaveText('You are signed out');
  await expect(page.getByText('You were away for a while, so we closed.')).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await statusOf(world, token())).toBe(401);
  await close();
});

test('a form with something unsaved does not keep a patient in sight when the countdown ends', async ({
  world,
  browser,
}) => {
  const { page, close } = await signedInAlone(world, browser);
  const { document_id: id } = await world.stack
    .knex('patients')
    .where({ full_name: 'Amina Yusuf' })
    .first<{ document_id: string }>('document_id');
  await page.goto(`/console/patients/${id}/show`);
  await page.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Name').pressSequentially(' A');
  const asked: string[] = [];
  page.on('dialog', (question) => {
    asked.push(question.type());
    void question.dismiss();
  });
  await leaveFor(world, page, IDLE_MS - MINUTE_MS / 2);
  await expect(page.getByRole('dialog', { name: 'Are you still there?' })).toBeVisible();
  await page.clock.fastForward(MINUTE_MS);
  await expect(heading(page)).toHaveText('You are signed out');
  expect(asked).toEqual([]);
  await close();
});

test('without a network a bar says so; what was typed stays, and is sent once it is back', async ({
  world,
  browser,
}) => {
  const { page } = await world.enter(browser, 'admin');
  // Others invite people in this world, too.
  const before = await invitations(world);
  await page.goto('/console/staff');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Wambui Kariuki');
  await dialog.getByLabel('E-mail').fill('wambui@mwangaza.example');
  await page.context().setOffline(true);
  const bar = page.getByText(/^No network. Showing what we had at \d\d:\d\d/);
  await expect(bar).toBeVisible();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'No answer from the server. What you typed is still here.',
  );
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.context().setOffline(false);
  await expect(bar).toHaveCount(0);
  // Nothing left by itself meanwhile.
  expect(await invitations(world)).toBe(before);
  await expect(dialog.getByLabel('Name')).toHaveValue('Wambui Kariuki');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(page.getByText('The invitation is on its way.')).toBeVisible();
  await expect(page.getByText('wambui@mwangaza.example')).toBeVisible();
  expect(await invitations(world)).toBe(before + 1);
});

/** A session of its own, since it is ended here; the browser's clock is ours. */
async function signedInAlone(world: ConsoleWorld, browser: Browser) {
  const context = await browser.newContext({ viewport: WIDE, baseURL: world.stack.productUrl });
  const page = await context.newPage();
  let bearer = '';
  page.on('request', (request) => {
    bearer = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1] ?? bearer;
  });
  await page.clock.install();
  await page.goto('/console/');
  await world.signIn(page, 'desk');
  await expect(heading(page)).toBeVisible();
  return { page, token: () => bearer, close: () => context.close() };
}

const sessions = ({ stack: { knex } }: ConsoleWorld) =>
  knex('identity_sessions')
    .where({ client_id: 'console' })
    .whereIn('user_id', knex('up_users').where({ email: DESK }).select('id'));

/** Nobody touches anything for so long: in this browser, and as the server knows it. @returns since when */
async function leaveFor(world: ConsoleWorld, page: Page, ms: number): Promise<number> {
  await page.clock.fastForward(ms);
  const since = Date.now() - ms;
  await sessions(world).update({ last_seen_at: since });
  return since;
}

async function lastSeen(world: ConsoleWorld): Promise<number> {
  const row = await sessions(world)
    .orderBy('last_seen_at', 'desc')
    .first<{ last_seen_at: number | string }>('last_seen_at');
  return Number(row.last_seen_at);
}

async function statusOf({ stack }: ConsoleWorld, token: string): Promise<number> {
  const headers = { Authorization: `Bearer ${token}`, 'Daktari-Background': '1' };
  return (await fetch(`${stack.productUrl}/api/me`, { headers })).status;
}

async function invitations({ stack: { knex } }: ConsoleWorld): Promise<number> {
  return (await knex('identity_invitations').pluck('id')).length;
}
