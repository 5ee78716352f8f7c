import { expect, type Page } from '@playwright/test';
import path from 'node:path';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { codesOn, nextCode } from '../support/phone-client';
import { call, isFit as isFitAnywhere, PRODUCT, SIMULATOR } from './support';

const DAY_MS = 86_400_000;
/** Of every demo person. */
export const PASSWORD = process.env['E2E_STAFF_PASSWORD'] ?? '';

/** A product with its simulator; a test that turns the clock has one of its own. */
export interface Place {
  productUrl: string;
  simulatorUrl: string;
  password: string;
}
const HERE: Place = { productUrl: PRODUCT, simulatorUrl: SIMULATOR, password: PASSWORD };

/** A phone as most patients have it. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

export interface Patient {
  msisdn: string;
  name: string;
  firstName: string;
  token: string;
}

interface Listed {
  data: { documentId: string; fullName: string; services: { documentId: string }[] }[];
}

/**
 * Somebody of the seed with a simulated phone that pays by itself. Each test has its own one, counted from the end: other
 * tests of this product begin at the start.
 */
export async function demoPatient(fromEnd: number, place: Place = HERE): Promise<Patient> {
  const [name, msisdn] = demoPeople().at(-fromEnd) ?? [];
  if (name === undefined || msisdn === undefined) throw new Error('the seed has no more patients');
  await addPhone(msisdn, name, place);
  const { access } = tokensIn(await passwordGrant(place.productUrl, msisdn, place.password));
  return { msisdn, name, firstName: name.split(' ')[0] ?? '', token: access };
}

function demoPeople(): readonly (readonly [name: string, msisdn: string, language: string])[] {
  return (
    require(path.resolve(__dirname, '../../dist/database/seeds/demo-people.js')) as {
      PATIENTS: readonly (readonly [string, string, string])[];
    }
  ).PATIENTS;
}

export async function newPhone(name: string): Promise<string> {
  const msisdn = `254794${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  await addPhone(msisdn, name);
  return msisdn;
}

async function addPhone(msisdn: string, name: string, { simulatorUrl }: Place = HERE): Promise<void> {
  const phone = { msisdn, name, balanceCents: 1_000_000, language: 'en', autoAnswer: 'pay' };
  await call('POST', `${simulatorUrl}/control/phones`, phone);
}

export interface Paid {
  id: string;
  reference: string;
  doctor: string;
}

/** Books the first free time from tomorrow on, or so many days later, and waits until it is paid. */
export async function bookAndPay({ token }: Patient, place: Place = HERE, days = 1): Promise<Paid> {
  const { productUrl, simulatorUrl } = place;
  const { data } = await call<Listed>(
    'GET',
    `${productUrl}/api/practitioners?populate=services&sort=fullName`,
  );
  const [doctor] = data;
  const service = doctor?.services[0];
  if (!doctor || !service) throw new Error('no doctor offers anything');
  const { virtualMs } = await call<{ virtualMs: number }>('GET', `${simulatorUrl}/clock`);
  const query = new URLSearchParams({
    practitioner: doctor.documentId,
    service: service.documentId,
    from: new Date(virtualMs + days * DAY_MS).toISOString(),
    to: new Date(virtualMs + (days + 7) * DAY_MS).toISOString(),
  });
  const { slots } = await call<{ slots: { startsAt: string }[] }>(
    'GET',
    `${productUrl}/api/scheduling/slots?${query.toString()}`,
  );
  const wish = { practitioner: doctor.documentId, service: service.documentId, startsAt: slots[0]?.startsAt };
  const { id, reference } = await call<{ id: string; reference: string }>(
    'POST',
    `${productUrl}/api/visits`,
    wish,
    token,
  );
  await expect
    .poll(
      async () =>
        (await call<{ status: string }>('GET', `${productUrl}/api/visits/${id}`, undefined, token)).status,
      {
        timeout: 30_000,
      },
    )
    .toBe('confirmed');
  return { id, reference, doctor: doctor.fullName };
}

/** Types the number, and the newest code that came to it. */
export async function showCode(page: Page, msisdn: string, place: Place = HERE): Promise<void> {
  const before = (await codesOn(place, msisdn)).length;
  await page.getByLabel('Your phone number').fill(msisdn.slice(3));
  // Whoever asked a moment ago is told to wait.
  await expect(async () => {
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByLabel('Code of 6 figures')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 60_000, intervals: [3000] });
  await page.getByLabel('Code of 6 figures').fill(await nextCode(place, msisdn, before));
}

/** By code, and the password since the phone is new; leads to the first page. */
export async function signIn(page: Page, { msisdn }: Patient, place: Place = HERE): Promise<void> {
  await page.goto(`${place.productUrl}/app/`);
  await showCode(page, msisdn, place);
  await page.getByLabel('Password').fill(place.password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

/** As any page is fit; and no card cuts its words off. */
export async function isFit(page: Page): Promise<void> {
  await isFitAnywhere(page);
  expect(await cutOffWords(page)).toEqual([]);
}

/** Words that a card or a footer cuts off at its side; what scrolls sideways shows the rest. */
async function cutOffWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (words === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      for (let around: HTMLElement | null = element; around && width > 0; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') break;
        const box = around.getBoundingClientRect();
        if (overflowX === 'visible' || box.width < 2) continue;
        if (right > box.right + 1 || left < box.left - 1) cut.push(words);
        break;
      }
    }
    return cut;
  });
}

/** Once the worker has everything that the app needs without network. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

/** Says yes to care from afar where the clinic asks, as it does once a person. */
export async function agreeIfAsked(page: Page): Promise<void> {
  const yes = page.getByRole('button', { name: /^(I agree|Nakubali): / });
  await yes.click({ timeout: 8000 }).catch(() => undefined);
}
