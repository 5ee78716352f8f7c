import type { Page } from '@playwright/test';

/** Of the page that is open. */
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The link to a section. */
export const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name });
