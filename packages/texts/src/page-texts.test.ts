import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogues, isTextKey } from './catalogue';
import { pageTextFiles } from './page-texts';

const ROOT = resolve(__dirname, '../../..');

// Mend with: npm run build:server && node packages/texts/scripts/write-page-texts.mjs
test.each(pageTextFiles())('$path is up to date with the catalogue', ({ path, content }) => {
  expect(readFileSync(resolve(ROOT, path), 'utf8')).toBe(content);
});

const html = readFileSync(resolve(ROOT, 'public/landing/index.html'), 'utf8');
const marked = Array.from(html.matchAll(/<([a-z0-9]+)[^>]*\sdata-text="([^"]+)"[^>]*>([^<]*)<\/\1>/g));

test('the landing page marks its texts', () => {
  expect(marked.length).toBeGreaterThan(30);
});

test.each(marked.map(([, , key, written]) => [`landing.${key}`, written?.replace(/\s+/g, ' ').trim()]))(
  '%s stands in the landing page as in the English catalogue, for readers without JavaScript',
  (key, written) => {
    expect(isTextKey(key ?? '')).toBe(true);
    if (isTextKey(key ?? ''))
      expect(written).toBe(Object.entries(catalogues.en).find(([name]) => name === key)?.[1]);
  },
);
