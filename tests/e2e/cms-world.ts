import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startStack, type Stack } from '../support/stack';
import { watchFaults, type Faults } from './cms-faults';
import { writeCodesDown } from './support';

const ROOT = path.resolve(__dirname, '../..');
const STEP_SECONDS = 30;
const WIDE = { width: 1280, height: 800 };

/** Somebody's window with the panel in it. */
export interface Window {
  page: Page;
  faults: Faults;
}

/** A product with Strapi's panel, two clinics, and people who come in by the issuer's pages. */
export interface CmsWorld {
  stack: Stack;
  /** Document ids of the other clinic's rows. */
  other: { service: string; practitioner: string };
  /** An empty window: nobody is signed in. */
  window(browser: Browser): Promise<Window>;
  /** A window of somebody who has signed in before; the first one walks through the pages. */
  enter(browser: Browser, email: string): Promise<Window>;
  /** Fills in the page of the staff door; the first time with a new code app, where somebody has none. */
  signIn(page: Page, email: string): Promise<void>;
  /** What the code app of somebody shows: each figures are good once. */
  figures(email: string): Promise<string>;
  closeWindows(): Promise<void>;
}

/** Builds the panel where that is needed (about two minutes, once) and keeps one product for all tests of a worker. */
export const test = base.extend<object, { cms: CmsWorld }>({
  cms: [
    // Playwright reads the names of the fixtures that this one needs from the first argument.
    async ({}, use) => {
      await buildPanel();
      const stack = await startStack('sqlite', { serveAdmin: true, pastVisits: 10 });
      try {
        await use(await worldOf(stack));
      } finally {
        await stack.stop();
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

test.afterEach(({ cms }) => cms.closeWindows());

async function worldOf(stack: Stack): Promise<CmsWorld> {
  const other = await addOtherClinic(stack);
  const secrets = new Map(Object.entries(stack.authenticators));
  const lastSteps = new Map<string, number>();
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();
  const contexts: BrowserContext[] = [];

  async function figures(email: string): Promise<string> {
    const now = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);
    const step = Math.max(now(), (lastSteps.get(email) ?? 0) + 1);
    lastSteps.set(email, step);
    // The next step's are taken already; later ones have to be waited for.
    await expect.poll(() => now() + 1, { timeout: 40_000 }).toBeGreaterThanOrEqual(step);
    return generateSync({ secret: secrets.get(email) ?? '', epoch: step * STEP_SECONDS });
  }

  async function signIn(page: Page, email: string): Promise<void> {
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(stack.password);
    const enrols = !secrets.has(email);
    if (!enrols) await page.getByLabel('Code, 6 figures').fill(await figures(email));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    if (!enrols) return;
    await page.getByRole('link', { name: 'Use a code app instead' }).click();
    secrets.set(email, (await page.locator('.secret span').allInnerTexts()).join(''));
    await page.getByLabel('Code, 6 figures').fill(await figures(email));
    await page.getByRole('button', { name: 'Add the app' }).click();
    await writeCodesDown(page);
  }

  async function window(browser: Browser, email?: string): Promise<Window> {
    const storageState = email === undefined ? undefined : signedIn.get(email);
    const context = await browser.newContext({
      viewport: WIDE,
      baseURL: stack.productUrl,
      ...(storageState ? { storageState } : {}),
    });
    contexts.push(context);
    const page = await context.newPage();
    return { page, faults: watchFaults(page) };
  }

  return {
    stack,
    other,
    figures,
    signIn,
    window: (browser) => window(browser),
    closeWindows: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
    enter: async (browser, email) => {
      const opened = await window(browser, email);
      const { page } = opened;
      await page.goto('/admin');
      if (!signedIn.has(email)) {
        await signIn(page, email);
        await expect(page.getByRole('heading', { name: /^Hello / })).toBeVisible();
        signedIn.set(email, await page.context().storageState());
      }
      await expect(page.getByRole('heading', { name: /^Hello / })).toBeVisible();
      return opened;
    },
  };
}

async function buildPanel(): Promise<void> {
  const child = spawn(process.execPath, ['scripts/build-panel.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error('the panel could not be built');
}

interface Stored {
  id: number;
  document_id: string;
}

/** Rows as the seed makes them, under other names. */
async function addOtherClinic({ knex }: Stack): Promise<CmsWorld['other']> {
  async function copy(table: string, changes: object): Promise<Stored> {
    const pattern = await knex(table).first<Record<string, unknown>>();
    const documentId = crypto.randomUUID().replaceAll('-', '').slice(0, 24);
    const row = { ...pattern, id: undefined, document_id: documentId, ...changes };
    const [stored] = await knex<Stored>(table).insert(row, ['id', 'document_id']);
    if (!stored) throw new Error(`no row in ${table}`);
    return stored;
  }
  const clinic = await copy('clinics', { slug: 'tumaini', name: 'Tumaini Clinic' });
  const own = { clinic_id: clinic.id };
  const service = await copy('services', { ...own, name: 'Check-up' });
  const practitioner = await copy('practitioners', { ...own, full_name: 'Zawadi Tumaini', user_id: null });
  return { service: service.document_id, practitioner: practitioner.document_id };
}
