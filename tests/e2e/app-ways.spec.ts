import { expect, type CDPSession, type Page } from '@playwright/test';
import { codesOn, nextCode } from '../support/phone-client';
import { demoPatient, isFit, PHONE, readyForOffline, signIn, type Patient, type Place } from './app-world';
import { test } from './console-world';

test.use({ ...PHONE, worldOf: 'app' });

/** More than the five minutes within which a sign-in counts as one of just now. */
const LONG_AGO_MS = 301_000;
const NEW_PASSWORD = 'mto na mlima wa kijani';

interface Authenticator {
  devtools: CDPSession;
  id: string;
}

async function authenticator(page: Page): Promise<Authenticator> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    ...({ protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const),
    ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  };
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
  return { devtools, id: authenticatorId };
}

/** The person does not show finger or face: the browser gives up as when it is turned away. */
async function turnAway({ devtools, id: authenticatorId }: Authenticator, away: boolean): Promise<void> {
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !away });
}

async function signOut(page: Page, { productUrl }: Place): Promise<void> {
  await page.goto(`${productUrl}/app/settings`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in with your phone number');
}

async function setPassword(page: Page, password: string, again = password): Promise<void> {
  await page.getByLabel('New password').fill(password);
  await page.getByLabel('The same once more').fill(again);
  await page.getByRole('button', { name: 'Save the password' }).click();
}

function isIn(page: Page): Promise<void> {
  return expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function isShutOut({ token }: Patient, { productUrl }: Place): Promise<void> {
  const reply = await fetch(`${productUrl}/api/me`, { headers: { Authorization: `Bearer ${token}` } });
  expect(reply.status).toBe(401);
}

test('a passkey is added, opens the app without a code, and opens nothing once it is removed', async ({
  page,
  world,
}) => {
  test.setTimeout(120_000);
  const place = world.stack;
  const patient = await demoPatient(14, place);
  const device = await authenticator(page);
  await signIn(page, patient, place);
  await page.goto(`${place.productUrl}/app/mine`);
  await page.getByRole('link', { name: /^Passkeys/ }).click();
  await expect(page.getByText('No passkey yet')).toBeVisible();
  await isFit(page);

  await turnAway(device, true);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('No passkey was made. Tap the button again');
  await turnAway(device, false);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText(/Never used yet/)).toBeVisible();
  await isFit(page);
  // The device has one for this account by now.
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('This device has a passkey for you already.');

  await signOut(page, place);
  await isFit(page);
  await turnAway(device, true);
  await page.getByRole('button', { name: /^Sign in with a passkey/ }).click();
  await expect(page.getByRole('alert')).toContainText('No passkey was used. Try again');
  await turnAway(device, false);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: /^Sign in with a passkey/ }).click();
  await expect(page.getByRole('alert')).toContainText('try again');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: /^Sign in with a passkey/ }).click();
  await isIn(page);
  await expect(page.getByText(new RegExp(`^Good \\w+, ${patient.firstName}$`))).toBeVisible();

  await page.goto(`${place.productUrl}/app/mine/passkeys`);
  await expect(page.getByText(/Last used/)).toBeVisible();
  await page.getByRole('button', { name: /^Remove / }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove / })
    .click();
  await expect(page.getByText('No passkey yet')).toBeVisible();
  await isShutOut(patient, place);

  await signOut(page, place);
  await page.getByRole('button', { name: /^Sign in with a passkey/ }).click();
  await expect(page.getByRole('alert')).toContainText('We do not know this passkey');
});

test('a password is set and signs in; a wrong one says what to do', async ({ page, world }) => {
  test.setTimeout(120_000);
  const place = world.stack;
  const patient = await demoPatient(15, place);
  await signIn(page, patient, place);
  await page.goto(`${place.productUrl}/app/mine`);
  await page.getByRole('link', { name: /^Password/ }).click();
  await setPassword(page, 'short');
  await expect(page.getByRole('alert')).toContainText('Too short. Use at least 8');
  await setPassword(page, NEW_PASSWORD, 'mto na mlima wa kijnai');
  await expect(page.getByRole('alert')).toContainText('not the same');
  await isFit(page);
  await setPassword(page, 'password1');
  await expect(page.getByRole('alert')).toContainText('Many people use that password');
  await setPassword(page, NEW_PASSWORD);
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await isShutOut(patient, place);

  await signOut(page, place);
  await page.getByRole('link', { name: /^Sign in with a password/ }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await isFit(page);
  await page.getByRole('textbox', { name: 'Your phone number' }).fill(patient.msisdn.slice(3));
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Check both and try again, or go back and use a code');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('try again');
  await page.context().setOffline(false);
  await page.getByLabel('Password').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await isIn(page);
});

test('hours after the sign-in it is proved once more, in place, and only by the same person', async ({
  page,
  world,
}) => {
  test.setTimeout(120_000);
  const place = world.stack;
  const [patient, other] = [await demoPatient(16, place), await demoPatient(17, place)];
  await authenticator(page);
  await signIn(page, patient, place);
  await world.stack.knex('identity_sessions').update({ created_at: Date.now() - LONG_AGO_MS });
  await page.goto(`${place.productUrl}/app/mine/passkeys`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Show once more that it is you' })).toBeVisible();
  await isFit(page);

  await page.getByRole('link', { name: 'Use my password' }).click();
  await page.getByLabel('Your phone number').fill(other.msisdn.slice(3));
  await page.getByLabel('Password').fill(place.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('That is another account');
  await page.getByRole('link', { name: 'Use a code' }).click();
  const before = (await codesOn(place, patient.msisdn)).length;
  await page.getByLabel('Your phone number').fill(patient.msisdn.slice(3));
  await expect(async () => {
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByLabel('Code of 6 figures')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000, intervals: [3000] });
  await isFit(page);
  await page.getByLabel('Code of 6 figures').fill(await nextCode(place, patient.msisdn, before));
  await expect(page.getByText('You can make the change now.')).toBeVisible();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText(/Never used yet/)).toBeVisible();
  // One session, and no older one beside it.
  await page.goto(`${place.productUrl}/app/mine/sessions`);
  await expect(page.getByText('this one')).toHaveCount(1);
  await readyForOffline(page);
});

test('a browser without passkeys says so, and offers the others', async ({ page, world }) => {
  const place = world.stack;
  await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
  const patient = await demoPatient(18, place);
  await page.goto(`${place.productUrl}/app/`);
  await expect(page.getByRole('link', { name: /^Sign in with a password/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /passkey/ })).toBeHidden();
  await signIn(page, patient, place);
  await page.goto(`${place.productUrl}/app/mine/passkeys`);
  await expect(page.getByText('Passkeys cannot be made in this browser.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a passkey' })).toBeHidden();
  await isFit(page);
});
