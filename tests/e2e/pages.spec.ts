import { expect, test, type Page } from '@playwright/test';
import path from 'node:path';
import { startGallery, type Gallery } from '../../plugins/identity/server/pages/testing/gallery';
import { accessibilityFindings, watchErrors } from './support';

let gallery: Gallery;
test.beforeAll(async () => {
  gallery = await startGallery(path.resolve('public'));
});
test.afterAll(() => gallery.stop());

const VIEWS = [
  { width: 320, language: 'sw', colorScheme: 'light', text: '100%', scripts: true },
  { width: 320, language: 'en', colorScheme: 'dark', text: '200%', scripts: true },
  { width: 390, language: 'en', colorScheme: 'light', text: '100%', scripts: false },
  { width: 390, language: 'sw', colorScheme: 'dark', text: '200%', scripts: false },
  { width: 1440, language: 'en', colorScheme: 'dark', text: '100%', scripts: true },
  { width: 1440, language: 'sw', colorScheme: 'light', text: '200%', scripts: true },
] as const;

for (const { width, language, colorScheme, text, scripts } of VIEWS) {
  const script = scripts ? 'with' : 'without';
  test(`${width} px, ${language}, ${colorScheme}, text ${text}, ${script} scripts: axe finds nothing, nothing sticks out`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme });
    // axe itself needs a page that runs scripts, so it is ours that are kept away.
    if (!scripts) await context.route('**/sign-in/*.js', (route) => route.abort());
    const page = await context.newPage();
    const errors = watchErrors(page);
    const findings: string[] = [];
    for (const name of gallery.names) {
      await page.goto(`${gallery.url}/${language}/${name}`);
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      const found = [
        ...(await accessibilityFindings(page)),
        ...(await smallTargets(page)),
        ...(await overhang(page)),
        ...(await brokenCodes(page)),
      ];
      findings.push(...found.map((each) => `${name}: ${each}`));
    }
    expect(findings).toEqual([]);
    if (scripts) expect(errors).toEqual([]);
    await context.close();
  });
}

/** Buttons, links of their own and switches that a thumb would miss: less than 40 px high, a switch with its row. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = 'button, a.link, a.button, a.row, a.back, label.row, .choices label';
    return Array.from(document.querySelectorAll<HTMLElement>(targets))
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 40)
      .map((element) => element.outerHTML.slice(0, 90));
  });
}

/** What sticks out to the right, when the page can be scrolled sideways. */
function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return Array.from(document.querySelectorAll('main *, header *'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => `sticks out: ${element.outerHTML.slice(0, 90)}`);
  });
}

/** Recovery codes that go over two lines or out of their box: they are copied by hand. */
function brokenCodes(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.groups b'))
      .filter((code) => {
        const { right } = code.closest('li')?.getBoundingClientRect() ?? { right: 0 };
        return code.getClientRects().length > 1 || code.getBoundingClientRect().right > right;
      })
      .map((code) => `broken: ${code.textContent}`),
  );
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a phone number is typed and sent, with what the form hides', async ({ page }) => {
    await page.goto(`${gallery.url}/en/phone`);
    await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeHidden();
    await page.getByLabel('Your phone number').fill('+255 712 000 111');
    await page.getByRole('button', { name: 'Send me a code' }).click();
    expect(await posted(page)).toEqual({
      path: '/sign-in/code',
      fields: [
        ['csrf', 'c5f1'],
        ['uid', 'u7k2'],
        ['phone', '+255 712 000 111'],
      ],
    });
  });

  test('Enter sends the form, and the language switch sends what was typed to be drawn again', async ({
    page,
  }) => {
    await page.goto(`${gallery.url}/en/phone`);
    await page.getByLabel('Your phone number').press('Enter');
    expect((await posted(page)).fields).toContainEqual(['phone', '712 345 678']);
    expect((await posted(page)).fields.map(([name]) => name)).not.toContain('show_in');
    await page.goto(`${gallery.url}/en/phone`);
    await page.getByRole('button', { name: /Kiswahili/ }).click();
    expect((await posted(page)).fields).toContainEqual(['show_in', 'sw']);
  });

  test('an app gets the kinds of data that are switched on, or a no', async ({ page }) => {
    await page.goto(`${gallery.url}/en/app-consent`);
    await page.getByRole('switch', { name: /Home readings/ }).uncheck();
    await page.getByRole('switch', { name: /Visit dates/ }).check();
    await page.getByRole('button', { name: 'Allow these' }).click();
    expect((await posted(page)).fields.slice(2)).toEqual([
      ['scope', 'patient/MedicationRequest.rs'],
      ['scope', 'patient/Appointment.rs'],
      ['decision', 'allow'],
    ]);
    await page.goto(`${gallery.url}/en/app-consent`);
    const [allow, deny] = [
      page.getByRole('button', { name: 'Allow these' }),
      page.getByRole('button', { name: 'Do not allow' }),
    ];
    expect((await deny.boundingBox())?.height).toBe((await allow.boundingBox())?.height);
    await deny.click();
    expect((await posted(page)).fields).toContainEqual(['decision', 'deny']);
  });

  test('a wrong field has the focus on what is said about it', async ({ page }) => {
    await page.goto(`${gallery.url}/en/phone-invalid`);
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('link', { name: 'Please check the phone number.' }).click();
    await expect(page).toHaveURL(/#phone$/);
  });
});

test('the code is sent by itself after the last figure, and never twice', async ({ page }) => {
  await page.goto(`${gallery.url}/en/code`);
  const input = page.getByLabel('Code of 6 figures');
  await expect(input).toBeFocused();
  await input.pressSequentially('4181');
  await expect(page.getByRole('button', { name: 'Sign in: 2 figures to go' })).toBeDisabled();
  await expect(page.locator('.cells li').nth(4)).toHaveClass('cur');
  await input.pressSequentially('15');
  await page.waitForURL('**/sign-in/verify');
  expect((await posted(page)).fields).toContainEqual(['code', '418115']);
});

test('"Send again" says when it opens, and opens then', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${gallery.url}/en/code`);
  const again = page.getByRole('button', { name: /Send again by WhatsApp/ });
  await expect(again).toBeDisabled();
  await expect(again).toContainText(/Ready in 0:4\d/);
  await page.clock.runFor(43_000);
  await expect(again).toBeEnabled();
  await expect(again).toContainText('Free.');
});

test('a passkey is made and used under the policy of the pages', async ({ page, context }) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${gallery.url}/en/passkey-enrolment`);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.waitForURL('**/sign-in/passkey');
  const made = await credentialOf(page);
  expect(made).toMatchObject({
    type: 'public-key',
    response: { attestationObject: expect.any(String), transports: ['internal'] },
  });
  expect(clientData(made)).toMatchObject({
    type: 'webauthn.create',
    challenge: 'AAECAw',
    origin: gallery.url,
  });

  await page.goto(`${gallery.url}/en/phone`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.waitForURL('**/sign-in/passkey');
  const used = await credentialOf(page);
  expect(used).toMatchObject({ id: made.id, response: { signature: expect.any(String), userHandle: 'dTE' } });
  expect(clientData(used)).toMatchObject({ type: 'webauthn.get', challenge: 'AAECAw' });

  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
});

interface Posted {
  path: string;
  fields: [string, string][];
}

async function posted(page: Page): Promise<Posted> {
  return JSON.parse(await page.locator('body').innerText()) as Posted;
}

interface Credential {
  id: string;
  response: { clientDataJSON: string };
}

async function credentialOf(page: Page): Promise<Credential> {
  const { fields } = await posted(page);
  return JSON.parse(new Map(fields).get('credential') ?? '') as Credential;
}

function clientData({ response }: Credential): unknown {
  return JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString());
}
