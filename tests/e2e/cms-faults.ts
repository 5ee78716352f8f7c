import type { Page } from '@playwright/test';

/** Asked for by Strapi's panel on many pages, for parts that its Community Edition has no answer for. */
const OF_STRAPI = [
  /^404 GET \/admin\/ai-(feature-config|usage|token)$/,
  /^404 GET \/i18n\/ai-localization-jobs\//,
];

export interface Faults {
  /** What went wrong since the last time, each once and in order: requests as `403 GET /path`, errors in their words. */
  take(): string[];
}

/** Refused and failed requests, and errors that the page's scripts wrote or threw. */
export function watchFaults(page: Page): Faults {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // The browser's own line about a refused request, which is noted below with its method.
    const isRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRequest) faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() < 400) return;
    faults.push(`${response.status()} ${response.request().method()} ${pathOf(response.url())}`);
  });
  page.on('requestfailed', (request) => {
    // Left behind by a page that was left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      faults.push(`failed ${request.method()} ${pathOf(request.url())}`);
    }
  });
  return {
    take: () => {
      const found = faults.splice(0).filter((fault) => !OF_STRAPI.some((known) => known.test(fault)));
      return [...new Set(found)];
    },
  };
}

function pathOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname);
}
