import { expect, type Page } from '@playwright/test';
import { browser as scriptless, codeGrant, codeRequest, tokensIn } from '../support/issuer-client';
import { isFit } from './support';

/** Of the page that is open. */
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The link to a section. */
export const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });

/** Light and dark, wide and on a narrow phone; colours take a moment to change. */
export async function isFitEverywhere(page: Page): Promise<void> {
  for (const scheme of ['Dark colours', 'Light colours']) {
    await page.getByRole('button', { name: scheme }).click();
    for (const size of [
      { width: 320, height: 700 },
      { width: 1440, height: 900 },
    ]) {
      await page.setViewportSize(size);
      await expect(() => isFit(page)).toPass({ timeout: 15_000 });
    }
  }
}

/** Of the browser's session: the issuer gives another code without asking. */
export async function ownToken(page: Page, productUrl: string): Promise<string> {
  const agent = scriptless(productUrl);
  for (const { name, value, path: place } of await page.context().cookies()) {
    agent.cookies.set(`${name} ${place}`, { value, path: place });
  }
  const asked = codeRequest(productUrl);
  const back = await agent.go(asked.url);
  const reply = await codeGrant(productUrl, asked, back.url.searchParams.get('code') ?? '');
  return tokensIn(reply).access;
}
