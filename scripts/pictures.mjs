#!/usr/bin/env node
// npm run pictures [-- <folder>]: the console's pages as they are, light and dark, wide and on a phone, in both languages,
// into docs/pictures/console unless a folder is named. Needs a build (npm run build:server, npm run build:console) and a
// Chromium.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { generateSync } from 'otplib';
import { api, book, eventually, signInPatient, signInStaff } from './lib/client.mjs';
import { step } from './lib/progress.mjs';
import { ensureBuilt, ensureConsole } from './lib/ready.mjs';
import { DEMO_PASSWORD, root, startStack } from './lib/stack.mjs';
import { strayMoney } from './lib/stray-money.mjs';

const OUT = path.resolve(process.argv[2] ?? path.join(root, 'docs/pictures/console'));
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const LOOKS = [
  { suffix: '', size: WIDE, scheme: 'light', language: 'en' },
  { suffix: '-dark', size: WIDE, scheme: 'dark', language: 'en' },
  { suffix: '-phone', size: PHONE, scheme: 'light', language: 'en' },
  { suffix: '-phone-sw-dark', size: PHONE, scheme: 'dark', language: 'sw' },
];
/**
 * Whom the doctor holds open in an emergency, who could be next, a patient of theirs; the desk; a refund that is lost; the visit
 * of the morning, whose note is written.
 */
const held = { patient: '', nextPhone: '', ofDoctor: '', desk: null, lostCode: '', visit: '' };
/** Of the tabs over the payments, counted from the end. */
const [NEEDS_A_PERSON, TO_APPROVE] = [-2, -1];
const PEOPLE = [
  {
    email: 'achieng@mwangaza.example',
    pages: [
      { name: 'today', place: '/' },
      { name: 'waiting-room', place: '/', prepare: toWaitingRoom },
      { name: 'calendar', place: '/calendar' },
      { name: 'hand-over', place: () => `/patients/${held.ofDoctor}/show`, prepare: askToHandOver },
      { name: 'hours', place: '/hours' },
      { name: 'note', place: () => `/visits/${held.visit}/note`, prepare: writeNote },
    ],
  },
  {
    email: 'desk@mwangaza.example',
    pages: [
      { name: 'visits', place: '/visits' },
      { name: 'visit', place: '/visits', follow: true },
      { name: 'patients', place: '/patients' },
      { name: 'patient', place: '/patients', follow: true },
      { name: 'book', place: '/book' },
      { name: 'walk-in', place: () => `/walk-in/${held.patient}`, prepare: chooseService },
      { name: 'payments', place: '/payments' },
      { name: 'messages', place: '/messages', tab: 1 },
    ],
  },
  {
    email: 'admin@mwangaza.example',
    pages: [
      { name: 'colleagues', place: '/staff' },
      { name: 'devices', place: '/staff', follow: 'main a[href$="/devices"]' },
      { name: 'setup', place: '/setup' },
      { name: 'needs-a-person', place: '/payments', tab: NEEDS_A_PERSON },
      { name: 'refund-ended', place: '/payments', tab: NEEDS_A_PERSON, prepare: askHowItEnded },
      { name: 'refunds', place: '/payments', tab: TO_APPROVE },
      { name: 'licences', place: '/licences' },
      { name: 'monitoring', place: '/monitoring' },
    ],
  },
  {
    email: 'compliance@mwangaza.example',
    pages: [
      { name: 'compliance', place: '/', press: /^Check (now|again)$/ },
      // Of the one who was opened in an emergency.
      { name: 'audit', place: '/audit', press: /^Isaac Mutua$/, then: 'table.records tbody td' },
      { name: 'reviews', place: '/reviews' },
      { name: 'consent', place: '/consent' },
      { name: 'rules', place: '/rules' },
    ],
  },
  // After the others: a code is good once, and the day was filled with this doctor's.
  {
    email: 'kiprono@mwangaza.example',
    pages: [
      { name: 'emergency', place: '/emergency' },
      { name: 'emergency-open', place: '/emergency', prepare: askToOpen },
      { name: 'emergency-patient', place: () => `/patients/${held.patient}/show` },
    ],
  },
];
/** A browser without a window names itself differently, and nobody's list of devices has that. */
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
/** The same invented day in every picture: a Wednesday, 11:20 on the clinic's wall. */
const DAY = '2027-03-03';
const TIMES = ['05:30', '06:30', '08:00', '09:30', '11:30', '12:30'];

await ensureBuilt(root, { admin: false });
await ensureConsole(root);
mkdirSync(OUT, { recursive: true });
const clock = `${DAY}T04:00:00.000Z`;
const stack = await startStack({ step, pastVisits: 60, pastDetails: true, clock });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  await step('Booking a day of visits', () => fillDay(stack));
  await step('Money that needs a person', async () => {
    const times = { startsAt: `${DAY}T13:30:00.000Z`, sentAt: `${DAY}T04:10:00.000Z` };
    held.lostCode = await strayMoney(stack, { desk: held.desk, ...times });
  });
  for (const person of PEOPLE) await step(`Pictures of ${person.email}`, () => takeAll(person));
} finally {
  await browser.close();
  await stack.stop();
}

async function fillDay({ productUrl, simulatorUrl }) {
  const [product, simulator] = [api(productUrl), api(simulatorUrl)];
  const setClock = (time) => simulator.post('/control/clock', { setTo: `${DAY}T${time}:00.000Z` });
  const { PATIENTS } = createRequire(import.meta.url)(path.join(root, 'dist/database/seeds/demo-people.js'));
  const doctors = (await product.get('/api/practitioners?populate=services')).body.data;
  const doctor = doctors.find(({ fullName }) => fullName === 'Achieng Otieno');
  const serviceOf = (channel) => doctor.services.find((one) => one.channel === channel).documentId;
  const desk = await signInStaff(product, 'desk@mwangaza.example', DEMO_PASSWORD);
  held.desk = desk;
  for (const [index, time] of TIMES.entries()) {
    const [, phone] = PATIENTS[index];
    const patient = await signInPatient(product, phone, DEMO_PASSWORD);
    await simulator.patch(`/control/phones/${phone}`, { autoAnswer: 'pay' });
    const atClinic = time === '11:30' || time === '12:30';
    const { body } = await book(patient, {
      practitioner: doctor.documentId,
      service: serviceOf(atClinic ? 'in_person' : 'video'),
      startsAt: `${DAY}T${time}:00.000Z`,
    });
    const read = () => patient.get(`/api/visits/${body.id}`);
    await eventually('the visit is confirmed', read, (reply) => reply.body?.status === 'confirmed', 40);
    await sayYes(patient);
    if (time === '08:00') held.visit = body.id;
    if (time === '11:30') await arrives(desk, body.id, setClock);
    if (time === '09:30') held.ofDoctor = (await patient.get('/api/patients')).body.data[0].documentId;
  }
  const others = PATIENTS.slice(TIMES.length);
  const seen = await openInEmergency(product, others);
  await setClock('08:20');
  const now = await openInEmergency(product, others.slice(others.indexOf(seen.person) + 1));
  Object.assign(held, { patient: now.documentId, nextPhone: seen.person[1] });
}

/** Early, as people are who come by matatu. */
async function arrives(desk, visit, setClock) {
  await setClock('08:02');
  const { status } = await desk.post(`/api/visits/${visit}/arrive`, { arrived: true });
  if (status !== 200) throw new Error(`nobody came: ${status}`);
}

/** To whom the doctor's patient goes for a while, up to the question. */
async function askToHandOver(page) {
  await page.locator('section[aria-labelledby="hand-overs"] button').first().click();
  const dialog = page.locator('.MuiDialog-container[style*="opacity: 1"]');
  await dialog.waitFor();
  await dialog.locator('select option:nth-child(2)').waitFor({ state: 'attached' });
  await dialog.locator('select').selectOption({ index: 1 });
  await dialog.locator('textarea').fill('On leave this week. Blood pressure is to be looked at on Friday.');
  await page.waitForTimeout(400);
}

async function writeNote(page) {
  const texts = {
    subjective: 'Tired after lunch for two weeks. Morning sugar better. No low sugar signs. Missed one dose.',
    objective: 'Home readings 7.4, 7.1, 6.9 mmol/L. BP 128/82 (home cuff).',
    assessment: 'Type 2 diabetes, improving. Tiredness after meals.',
  };
  for (const [part, text] of Object.entries(texts)) await page.locator(`#note-${part}`).fill(text);
  if ((await page.locator('.visit-note-row').count()) === 0) {
    await page.locator('#note-diagnoses button').click();
    await page.locator('.visit-note-row input').first().fill('Type 2 diabetes');
    await page.locator('.visit-note-row select').selectOption({ index: 1 });
    await page.locator('.visit-note-row .code').fill('5A11');
  }
  await page.locator('.visit-note-missing:not(.warm)').waitFor();
}

/** Beside the agenda where the screen is wide, below it on a phone. */
async function toWaitingRoom(page) {
  await page.locator('section[aria-labelledby="waiting-room"]').scrollIntoViewIfNeeded();
}

/** Of what happens at the clinic, so that the first free time stands there. */
async function chooseService(page) {
  await page.locator('main .choice:has-text("1,000") input').first().check();
  await page.locator('main .summary button:enabled').last().waitFor();
}

/** What the M-Pesa portal says of a refund, up to the question. */
async function askHowItEnded(page) {
  await page.locator(`main .refund:has-text("${held.lostCode}") .form-answers button`).first().click();
  const dialog = page.locator('.MuiDialog-container[style*="opacity: 1"]');
  await dialog.waitFor();
  await dialog.locator('input[type=radio]').first().check();
  await dialog.locator('input.code').fill('UC39P7M4WX');
  await dialog.locator('textarea').fill('The portal shows the reversal at 10:02 today.');
  await page.waitForTimeout(400);
}

/** To all that the clinic asks but research. */
async function sayYes(patient) {
  const { version, purposes } = (await patient.get('/api/me/consents')).body;
  const free = purposes.filter(({ key, choice }) => choice.kind === 'free' && key !== 'research');
  await patient.put('/api/me/consents', { version: version.id, on: free.map(({ key }) => key) });
}

/** A doctor is refused a patient's record, and then opens it in an emergency. */
async function openInEmergency(product, patients) {
  const doctor = await signInStaff(product, 'kiprono@mwangaza.example', DEMO_PASSWORD);
  const reason = { category: 'unconscious', words: 'Unconscious in casualty, brought in by a neighbour.' };
  for (const person of patients) {
    const patient = await signInPatient(product, person[1], DEMO_PASSWORD);
    const { documentId } = (await patient.get('/api/patients')).body.data[0];
    const { status } = await doctor.get(`/api/patients/${documentId}`);
    if (status !== 404) continue;
    const opened = await doctor.post('/api/care/break-glass', { patient: documentId, reason });
    if (opened.status !== 201) throw new Error(`no emergency access: ${opened.status}`);
    await doctor.get(`/api/patients/${documentId}`);
    return { documentId, person };
  }
  throw new Error('every patient is in the care of this doctor');
}

/** Finds somebody and says why, up to the question. */
async function askToOpen(page) {
  await page.locator('main input[type=tel]').fill(held.nextPhone);
  await page.keyboard.press('Enter');
  await page.locator('.found button').click();
  await page.locator('.emergency-dialog input[type=radio]').first().click();
  await page
    .locator('.emergency-dialog textarea')
    .fill('Unconscious in casualty, brought in by a neighbour. Need to know who to call.');
  // It comes in slowly.
  await page.locator('.emergency-dialog .MuiDialog-container[style*="opacity: 1"]').waitFor();
  await page.waitForTimeout(400);
}

async function takeAll({ email, pages }) {
  const context = await browser.newContext({ viewport: WIDE, baseURL: stack.productUrl, userAgent: CHROME });
  // A stream that stands open would never let the network be idle; one that ends is as good here.
  await context.route('**/console-api/events', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: 'event: open\ndata: {}\n\n' }),
  );
  const page = await context.newPage();
  await page.goto('/console/');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByLabel('Code, 6 figures').fill(generateSync({ secret: stack.authenticators[email] }));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await settled(page);
  for (const { suffix, size, scheme, language } of LOOKS) {
    await page.setViewportSize(size);
    const preferences = JSON.stringify({ scheme, language });
    await page.evaluate((kept) => localStorage.setItem('daktari.console.preferences', kept), preferences);
    for (const { name, place, follow, tab, press, then, prepare } of pages) {
      await page.goto(`/console${typeof place === 'function' ? place() : place}`);
      await settled(page);
      if (follow) {
        await page
          .locator(follow === true ? '.records a' : follow)
          .first()
          .click();
        await page.waitForURL(/\/(show|devices)$/);
        await settled(page);
      }
      if (tab) {
        await page.locator('main .tabs').first().locator('button').nth(tab).click();
        await settled(page);
      }
      if (press && language === 'en') {
        await page.getByRole('button', { name: press }).first().click();
        await page.locator('.chain-whole').waitFor();
        await page.locator('.chain button:disabled').waitFor({ state: 'detached' });
        await settled(page);
      }
      if (prepare) await prepare(page);
      if (then) await page.locator(then).first().waitFor();
      await page.screenshot({ path: path.join(OUT, `${name}${suffix}.png`) });
    }
  }
  await context.close();
}

/** The page has its heading and all that it asked for. */
async function settled(page) {
  await page.locator('main h1').waitFor();
  // What a page shows once it knows it: facts, rows or the day.
  await page
    .locator(
      'main :is(.facts, table.records tbody td, .agenda, .chart, .calendar, .chain, .version, .emergency, .emergency-page, .empty, .refund, .setup, .choices, .visit-note)',
    )
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  // Parts of a page ask for their own rows, one after another.
  await page.waitForFunction(() => document.querySelector('main .skeleton') === null);
  await page.evaluate(() => document.fonts.ready);
}
