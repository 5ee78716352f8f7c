import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import path from 'node:path';
import { passwordGrant, tokensIn } from '../support/issuer-client';
import { startStack, type Stack } from '../support/stack';
import { watchFaults, type Faults } from './cms-faults';
import { call } from './support';

const STEP_SECONDS = 30;
export const WIDE = { width: 1440, height: 900 };

export type Who = 'doctor' | 'desk' | 'admin' | 'officer';
const EMAILS: Record<Who, string> = {
  doctor: 'achieng@mwangaza.example',
  desk: 'desk@mwangaza.example',
  admin: 'admin@mwangaza.example',
  officer: 'compliance@mwangaza.example',
};

/** The day of the tests: a Wednesday, on which the doctor works from 08:30 till 17:00. */
const MORNING = '04:00:00.000Z';
const LATE_MORNING = '08:20:00.000Z';
/** In UTC; the clinic's wall says three hours more. Two are over by 11:20 and one runs. */
const BOOKED = ['05:30', '06:30', '08:00', '09:30', '11:30'] as const;

export interface Booked {
  id: string;
  reference: string;
  patient: string;
  startsAt: string;
}
export interface ConsoleWorld {
  stack: Stack;
  /** In order of time, paid and confirmed, all with the doctor. */
  visits: readonly Booked[];
  /** A new window of somebody, signed in by the issuer's page the first time. */
  enter(browser: Browser, who: Who): Promise<Window>;
  /** Fills in the staff door. */
  signIn(page: Page, who: Who): Promise<void>;
  closeWindows(): Promise<void>;
}
export interface Window {
  page: Page;
  faults: Faults;
}

/** Of the visits of the day those that are to take place or did: other tests cancel and move some. In the order of their start. */
export async function standingVisits({
  stack,
  visits,
}: Pick<ConsoleWorld, 'stack' | 'visits'>): Promise<Booked[]> {
  const standing = await stack
    .knex('appointments')
    .whereIn(
      'document_id',
      visits.map(({ id }) => id),
    )
    .whereIn('state', ['confirmed', 'completed'])
    .orderBy('starts_at')
    .pluck<string[]>('document_id');
  return standing.flatMap((wanted) => visits.filter(({ id }) => id === wanted));
}

/** A product of its own, since its clock is turned to a day with visits. */
export const test = base.extend<{ closed: undefined }, { world: ConsoleWorld; worldOf: 'console' | 'app' }>({
  // Tests of the patient app have one of their own: what they book is not on the console's day.
  worldOf: ['console', { option: true, scope: 'worker' }],
  world: [
    // Playwright reads the names of the fixtures that this one needs from the first argument.
    async ({}, use) => {
      const stack = await startStack('sqlite', { pastVisits: 10 });
      try {
        await use(await worldOf(stack));
      } finally {
        await stack.stop();
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  // No hook: one in a file that others import is registered with the first of them alone.
  closed: [
    async ({ world }, use) => {
      await use(undefined);
      await world.closeWindows();
    },
    { auto: true },
  ],
});

async function worldOf(stack: Stack): Promise<ConsoleWorld> {
  const visits = await fillDay(stack);
  const lastSteps = new Map<string, number>();
  const signedIn = new Map<Who, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const contexts: BrowserContext[] = [];

  /** What the code app shows: each figures are good once. */
  async function figures(email: string): Promise<string> {
    const now = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);
    const step = Math.max(now(), (lastSteps.get(email) ?? 0) + 1);
    lastSteps.set(email, step);
    await expect.poll(() => now() + 1, { timeout: 40_000 }).toBeGreaterThanOrEqual(step);
    return generateSync({ secret: stack.authenticators[email] ?? '', epoch: step * STEP_SECONDS });
  }

  async function signIn(page: Page, who: Who): Promise<void> {
    const email = EMAILS[who];
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(stack.password);
    await page.getByLabel('Code, 6 figures').fill(await figures(email));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  }

  return {
    stack,
    visits,
    signIn,
    enter: async (browser, who) => {
      const storageState = signedIn.get(who);
      const context = await browser.newContext({
        viewport: WIDE,
        baseURL: stack.productUrl,
        ...(storageState ? { storageState } : {}),
      });
      contexts.push(context);
      const page = await context.newPage();
      const faults = watchFaults(page);
      await page.goto('/console/');
      if (!storageState) {
        await signIn(page, who);
        signedIn.set(who, await context.storageState());
      }
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
      return { page, faults };
    },
    closeWindows: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
  };
}

/** Books as patients do, pays on their phones, and turns the clock to the late morning. */
async function fillDay({ productUrl, simulatorUrl, password }: Stack): Promise<Booked[]> {
  const { virtualMs } = await call<{ virtualMs: number }>('GET', `${simulatorUrl}/clock`);
  const day = nextWednesday(new Date(virtualMs)).toISOString().slice(0, 11);
  const setClock = (setTo: string) => call('POST', `${simulatorUrl}/control/clock`, { setTo });
  await setClock(day + MORNING);
  const { data: doctors } = await call<{ data: Doctor[] }>(
    'GET',
    `${productUrl}/api/practitioners?populate=services`,
  );
  const doctor = doctors.find(({ fullName }) => fullName === 'Achieng Otieno');
  const service = doctor?.services.find(({ name }) => name === 'Consultation');
  if (!doctor || !service) throw new Error('the seed has no such doctor');
  const phones = patientPhones().slice(0, BOOKED.length);
  const visits = await Promise.all(
    phones.map(async ({ name, phone }, index): Promise<Booked> => {
      await call('PATCH', `${simulatorUrl}/control/phones/${phone}`, { autoAnswer: 'pay' });
      const { access } = tokensIn(await passwordGrant(productUrl, phone, password));
      const startsAt = `${day}${BOOKED[index] ?? ''}:00.000Z`;
      const wish = { practitioner: doctor.documentId, service: service.documentId, startsAt };
      const { id, reference } = await call<{ id: string; reference: string }>(
        'POST',
        `${productUrl}/api/visits`,
        wish,
        access,
      );
      const status = async () =>
        (await call<{ status: string }>('GET', `${productUrl}/api/visits/${id}`, undefined, access)).status;
      await expect.poll(status, { timeout: 60_000 }).toBe('confirmed');
      return { id, reference, patient: name, startsAt };
    }),
  );
  await setClock(day + LATE_MORNING);
  return visits;
}

interface Doctor {
  documentId: string;
  fullName: string;
  services: { documentId: string; name: string }[];
}

export function patientPhones(): { name: string; phone: string }[] {
  const { PATIENTS } = require(path.resolve(__dirname, '../../dist/database/seeds/demo-people.js')) as {
    PATIENTS: readonly (readonly [name: string, phone: string, language: string])[];
  };
  return PATIENTS.map(([name, phone]) => ({ name, phone }));
}

function nextWednesday(now: Date): Date {
  const WEDNESDAY = 3;
  const days = (WEDNESDAY - now.getUTCDay() + 7) % 7 || 7;
  return new Date(now.getTime() + days * 86_400_000);
}
