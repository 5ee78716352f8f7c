import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const mobile = path.resolve(__dirname, '../../mobile');
const LANGUAGES = ['en', 'sw'] as const;

interface Listing {
  name: string;
  subtitle: string;
  shortDescription: string;
  promotionalText: string;
  keywords: string;
  whatsNew: string;
  screenshots: { picture: string; caption: string }[];
}

const textOf = (file: string): string => readFileSync(path.join(mobile, 'store', file), 'utf8');
const listingOf = (language: string): Listing => JSON.parse(textOf(`${language}/listing.json`)) as Listing;

/** The stricter of App Store Connect and Play Console. */
const MOST = {
  name: 30,
  subtitle: 30,
  shortDescription: 80,
  promotionalText: 170,
  keywords: 100,
  whatsNew: 500,
} as const;
const MOST_DESCRIPTION = 4000;
const [FEWEST_PICTURES, MOST_PICTURES] = [2, 8];

for (const language of LANGUAGES) {
  test(`the shops take every text as it is: ${language}`, () => {
    const listing = listingOf(language);
    for (const [field, most] of Object.entries(MOST)) {
      const text = listing[field as keyof typeof MOST];
      expect([field, text.trim() === text, text.length > 0 && text.length <= most]).toEqual([
        field,
        true,
        true,
      ]);
    }
    const description = textOf(`${language}/description.txt`);
    expect(description.length).toBeLessThanOrEqual(MOST_DESCRIPTION);
    // A medical app says to whom one turns in an emergency.
    expect(description).toMatch(/999.*112/);
  });

  test(`keywords lose no room to blanks, and say nothing twice: ${language}`, () => {
    const words = listingOf(language).keywords.split(',');
    expect(words.filter((word) => word !== word.trim() || word === '')).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test(`each picture that the shops show is one of docs/pictures/app: ${language}`, () => {
    const { screenshots } = listingOf(language);
    expect(screenshots.length).toBeGreaterThanOrEqual(FEWEST_PICTURES);
    expect(screenshots.length).toBeLessThanOrEqual(MOST_PICTURES);
    const missing = screenshots.filter(
      ({ picture }) => !existsSync(path.join(mobile, '../docs/pictures/app', `${picture}.png`)),
    );
    expect(missing).toEqual([]);
  });
}

test('what the shops are told of data fits the app', () => {
  const privacy = JSON.parse(textOf('privacy.json')) as {
    tracking: boolean;
    permissions: object;
    collected: { what: string; optional: boolean }[];
  };
  const { expo } = JSON.parse(readFileSync(path.join(mobile, 'app.json'), 'utf8')) as {
    expo: { plugins: (string | [string, Record<string, string>])[] };
  };
  expect(privacy.tracking).toBe(false);
  // Each permission that the app asks for is explained.
  const asked = expo.plugins.filter((plugin) =>
    /Permission"|expo-notifications/.test(JSON.stringify(plugin)),
  );
  expect(Object.keys(privacy.permissions)).toHaveLength(asked.length);
  // A phone that hears by push is known to the clinic by its token.
  expect(privacy.collected.filter(({ what }) => what.includes('notifications'))).toMatchObject([
    { optional: true },
  ]);
});
