#!/usr/bin/env node
// npm run pictures:app [-- <folder>]: the app's screens as they are on a phone, into docs/pictures/app unless a folder is
// named. Needs a build (npm run build:server, npm run build:app) and a Chromium.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { takeBooking } from './lib/book-pictures.mjs';
import { api, book, eventually, signInPatient } from './lib/client.mjs';
import { takeVisitAndMine } from './lib/mine-pictures.mjs';
import { step } from './lib/progress.mjs';
import { ensureApp, ensureBuilt } from './lib/ready.mjs';
import { DEMO_PASSWORD, root, startStack } from './lib/stack.mjs';

const OUT = path.resolve(process.argv[2] ?? path.join(root, 'docs/pictures/app'));
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { suffix: '', size: PHONE, scheme: 'light', language: 'en' },
  { suffix: '-dark', size: PHONE, scheme: 'dark', language: 'en' },
  { suffix: '-sw', size: PHONE, scheme: 'light', language: 'sw' },
  { suffix: '-320-sw-dark', size: { width: 320, height: 640 }, scheme: 'dark', language: 'sw' },
  { suffix: '-large', size: PHONE, scheme: 'light', language: 'en', large: true },
];
const WORDS = {
  en: {
    send: 'Send me a code',
    code: 'Code of 6 figures',
    password: 'Password',
    go: 'Go on',
    out: 'Sign out',
  },
  sw: {
    send: 'Nitumie msimbo',
    code: 'Msimbo wa tarakimu 6',
    password: 'Nenosiri',
    go: 'Endelea',
    out: 'Toka',
  },
};
const DAY_MS = 86_400_000;
const require = createRequire(import.meta.url);

mkdirSync(OUT, { recursive: true });
await ensureBuilt(root, { admin: false });
await ensureApp(root);
const stack = await step('Starting a product', () => startStack({ pastVisits: 60 }));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const { PATIENTS } = require(path.join(root, 'dist/database/seeds/demo-people.js'));
  for (const [index, look] of LOOKS.entries()) {
    const [, msisdn] = PATIENTS[index];
    await bookAhead(msisdn, { paid: index % 2 === 0 });
    await step(`Pictures ${look.language}, ${look.scheme}, ${look.size.width}`, () => take(look, msisdn));
  }
} finally {
  await browser.close();
  await stack.stop();
}
console.log(OUT);

async function take({ suffix, size, scheme, language, large }, msisdn) {
  const words = WORDS[language];
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 2,
    colorScheme: scheme,
    locale: language === 'sw' ? 'sw-KE' : 'en-KE',
    timezoneId: 'Africa/Nairobi',
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  if (large) await page.addInitScript(enlarge);
  const shot = async (name) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: path.join(OUT, `${name}${suffix}.png`) });
  };
  await page.goto(`${stack.productUrl}/app/`);
  await page.locator('input').first().fill(msisdn.slice(3));
  await shot('sign-in');
  const before = (await codesOn(msisdn)).length;
  await page.getByRole('button', { name: words.send }).click();
  await page.getByLabel(words.code).waitFor();
  const codes = await eventually(
    'a code',
    () => codesOn(msisdn),
    (found) => found.length > before,
    30,
  );
  await page.getByLabel(words.code).fill(codes[before].slice(0, 3));
  await shot('code');
  await page.getByLabel(words.code).fill(codes[before]);
  await page.getByLabel(words.password, { exact: true }).waitFor();
  await shot('proof');
  await page.getByLabel(words.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: words.go }).click();
  await page.getByRole('navigation').waitFor();
  await page.waitForTimeout(2500);
  await shot('home');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await page.waitForTimeout(1500);
  await shot('offline');
  await context.setOffline(false);
  await page.reload();
  await page.getByRole('navigation').waitFor();
  await takeBooking(page, { language, msisdn, simulatorUrl: stack.simulatorUrl, shot });
  await takeVisitAndMine(page, { language, productUrl: stack.productUrl, shot });
  await page.goto(`${stack.productUrl}/app/`);
  await page.getByRole('navigation').getByRole('link').nth(1).click();
  await page.waitForTimeout(1000);
  await shot('visits');
  await page.getByRole('navigation').getByRole('link').nth(2).click();
  await shot('settings');
  await page.getByRole('button', { name: words.out }).click();
  await shot('sign-out');
  await context.close();
}

/** Text twice as large, as somebody sets it in the browser. */
function enlarge() {
  document.addEventListener('readystatechange', () => {
    document.documentElement.style.fontSize = '32px';
  });
}

async function codesOn(msisdn) {
  const { body } = await api(stack.simulatorUrl).get(`/control/phones/${msisdn}`);
  return [...body.whatsapp, ...body.sms].flatMap(({ text }) => /^(\d{6}) /.exec(text)?.[1] ?? []);
}

/** The first free time of tomorrow; paid, or held with the prompt declined. */
async function bookAhead(msisdn, { paid }) {
  const product = api(stack.productUrl);
  const simulator = api(stack.simulatorUrl);
  const [doctor] = (await product.get('/api/practitioners?populate=services&sort=fullName')).body.data;
  const service = doctor.services[0];
  const now = (await simulator.get('/clock')).body.virtualMs;
  const query = new URLSearchParams({
    practitioner: doctor.documentId,
    service: service.documentId,
    from: new Date(now + DAY_MS / 12).toISOString(),
    to: new Date(now + 5 * DAY_MS).toISOString(),
  });
  const { slots } = (await product.get(`/api/scheduling/slots?${query}`)).body;
  await simulator.patch(`/control/phones/${msisdn}`, { autoAnswer: paid ? 'pay' : 'cancel' });
  const patient = await signInPatient(product, msisdn, DEMO_PASSWORD);
  const wish = { practitioner: doctor.documentId, service: service.documentId, startsAt: slots[0].startsAt };
  const held = await book(patient, wish);
  if (held.status !== 201) throw new Error(`a visit was refused: ${held.text}`);
  const settled = ({ body }) => body.status === 'confirmed' || body.payment?.attempt?.state === 'failed';
  await eventually('the visit is settled', () => patient.get(`/api/visits/${held.body.id}`), settled, 40);
}
