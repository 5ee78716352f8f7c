import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { call, isFit, PRODUCT, watchErrors } from './support';
import { enterCms } from '../support/cms-client';
import { launch, refresh, tokenRequest, type SmartApp } from '../support/smart-app';

const PASSWORD = process.env['E2E_STAFF_PASSWORD'] ?? '';
const PHONE = { width: 360, height: 800 };
const DESKTOP = { width: 1280, height: 900 };
const SCOPES =
  'openid fhirUser launch/patient offline_access patient/MedicationRequest.rs patient/Observation.rs';

/** Where the other maker's app gets people back: a page of its own on another origin. */
let appServer: Server;
let app: SmartApp;
test.beforeAll(async () => {
  appServer = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Sukari Diary</title>');
  });
  await new Promise<void>((resolve) => appServer.listen(0, '127.0.0.1', resolve));
  const { port } = appServer.address() as AddressInfo;
  app = await approvedApp(`http://127.0.0.1:${port}/signed-in`);
});
test.afterAll(() => void appServer.close());

/** Entered and approved in the CMS, as the demo's technician does it. */
async function approvedApp(redirectUri: string): Promise<SmartApp> {
  const person = { name: 'technician@mwangaza.example', password: PASSWORD };
  const { token } = await enterCms(PRODUCT, person);
  const made = await call<{ data: { clientId: string } }>(
    'POST',
    `${PRODUCT}/content-manager/collection-types/plugin::identity.app`,
    {
      ...{ name: 'Sukari Diary', owner: 'Jirani Labs, Nairobi', ownerEmail: 'apps@jirani.example' },
      ...{ kind: 'public', state: 'approved', redirectUris: redirectUri },
      scopes: 'patient/MedicationRequest.rs\npatient/Observation.rs\npatient/Appointment.cruds',
    },
    token,
  );
  const { clientId } = made.data;
  const signIn = () => Promise.resolve({ body: { client_id: clientId } });
  return { base: PRODUCT, clientId, redirectUri, signIn };
}

async function signInByPassword(page: Page, words: { way: string; name: string; word: string; go: string }) {
  await page.getByRole('link', { name: words.way }).click();
  await page.getByLabel(words.name).fill('0712345678');
  await page.getByLabel(words.word, { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: words.go, exact: true }).click();
}

/** Fits on a phone and on a desk; the pictures are for people to look at. */
async function fitsEverywhere(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await isFit(page);
    await page.screenshot({ path: info.outputPath(`${name}-${size.width}.png`), fullPage: true });
  }
}

const fhirStatus = async (token: string): Promise<number> =>
  (await fetch(`${PRODUCT}/fhir/Nothing`, { headers: { Authorization: `Bearer ${token}` } })).status;

test.use({ viewport: PHONE });

test('a patient lets an app in but for one thing, sees it among the apps, and stops it at once', async ({
  page,
}, info) => {
  const errors = watchErrors(page);
  const asked = launch(app, SCOPES, { door: null, ui_locales: 'en' });
  await page.goto(asked.url.href);
  await signInByPassword(page, {
    ...{ way: 'Use a password', name: 'Phone number or e-mail', word: 'Password', go: 'Sign in' },
  });
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Let Sukari Diary use parts of your record?',
  );
  await expect(page.getByRole('switch')).toHaveCount(5);
  await fitsEverywhere(page, info, 'consent-en');

  await page.getByRole('switch', { name: /Your medicines/ }).uncheck();
  await page.getByRole('button', { name: 'Kiswahili' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'sw');
  await expect(page.getByRole('switch', { name: /Dawa zako/ })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: /Vipimo vya nyumbani/ })).toBeChecked();
  await fitsEverywhere(page, info, 'consent-sw');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Allow these' }).click();
  await page.waitForURL(`${app.redirectUri}?*`);
  const back = new URL(page.url()).searchParams;
  expect(back.get('state')).toBe(asked.state);

  const tokens = await tokenRequest(app, {
    ...{ grant_type: 'authorization_code', code: back.get('code') ?? '' },
    ...{ redirect_uri: app.redirectUri, code_verifier: asked.verifier },
  });
  const [access, renewal] = [String(tokens.body['access_token']), tokens.body['refresh_token']];
  const scopes = SCOPES.split(' ').filter((scope) => scope !== 'patient/MedicationRequest.rs');
  expect(String(tokens.body['scope']).split(' ').sort()).toEqual(scopes.sort());
  expect(await fhirStatus(access)).toBe(404);

  await page.goto(`${PRODUCT}/account`);
  await page.getByRole('link', { name: /Apps with access/ }).click();
  await expect(page.getByText('Sukari Diary').first()).toBeVisible();
  await expect(page.getByText('Home readings')).toBeVisible();
  await expect(page.getByText('Your medicines')).toHaveCount(0);
  await fitsEverywhere(page, info, 'apps-en');
  await page.getByRole('link', { name: 'Kiswahili' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programu zenye ruhusa');
  await fitsEverywhere(page, info, 'apps-sw');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('button', { name: /Stop app/ }).click();
  await expect(page.getByRole('status')).toHaveText('Sukari Diary is stopped. It can see nothing more.');
  await isFit(page);
  expect(await fhirStatus(access)).toBe(401);
  expect((await refresh(app, renewal)).body['error']).toBe('invalid_grant');
  expect(errors).toEqual([]);
});

test('in Swahili, and the patient says no: the app is told, and gets nothing', async ({ page }, info) => {
  const asked = launch(app, SCOPES, { door: null, ui_locales: 'sw' });
  await page.goto(asked.url.href);
  await signInByPassword(page, {
    ...{ way: 'Tumia nenosiri', name: 'Nambari ya simu au barua pepe', word: 'Nenosiri', go: 'Ingia' },
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programu inakuomba');
  await fitsEverywhere(page, info, 'consent-no-sw');
  await page.getByRole('button', { name: 'Usiruhusu' }).click();
  await page.waitForURL(`${app.redirectUri}?*`);
  expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
  await page.goto(`${PRODUCT}/account/apps?show_in=sw`);
  await expect(page.getByText('Hakuna programu yenye ruhusa')).toBeVisible();
});
