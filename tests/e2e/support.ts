import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { readFileSync } from 'node:fs';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

export const PRODUCT = placeOf('E2E_PRODUCT_URL');
export const SIMULATOR = placeOf('E2E_SIMULATOR_URL');
export const SCREENS = [
  { name: 'a wide screen', width: 1440, height: 900 },
  { name: 'a phone', width: 390, height: 844 },
];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

// Set by global-setup.mjs, which starts both.
function placeOf(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run the browser tests with Playwright's global setup`);
  return url;
}

/** What axe finds against WCAG A and AA, as lines that name rule and element. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // What is still fading in has the contrast of half a colour. Endless ones (skeletons) have no end to wait for.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  });
}

/** The page's own errors; a test ends with none. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  return errors;
}

/** Nothing sticks out to the right: a phone never scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
}

export async function call<Reply>(
  method: string,
  url: string,
  body?: unknown,
  token?: string,
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Reply;
}

/** Nothing for axe to find, nothing that sticks out, and ticks as small as ticks are. */
export async function isFit(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  await expectNoSidewaysScroll(page);
  await expectTicksBesideTheirWords(page);
}

/** A tick box that is stretched leaves its words no room, which neither axe nor scrolling shows. */
async function expectTicksBesideTheirWords(page: Page): Promise<void> {
  const widths = await page
    .locator('input[type=checkbox]:visible')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().width));
  expect(widths.filter((width) => width > 48)).toEqual([]);
}

/** Types the recovery code that the page asks for, as somebody who has written them down. */
export async function writeCodesDown(page: Page): Promise<void> {
  const asked = Number(/type code (\d+)/.exec(await page.getByText(/Check: type code/).innerText())?.[1]);
  await page.locator('#proof').fill(
    await page
      .locator('.groups li b')
      .nth(asked - 1)
      .innerText(),
  );
  await page.getByRole('button', { name: 'I have it on paper' }).click();
}

interface Shown {
  identifier: string;
  code: string;
}

/** What the simulator's Authenticator shows for somebody now. */
export async function figuresOf(identifier: string): Promise<string> {
  const shown = await call<Shown[]>('GET', `${SIMULATOR}/demo/authenticators`);
  return shown.find((each) => each.identifier === identifier)?.code ?? '';
}
