import { catalogues } from './catalogue';
import { languages } from './language';

const PAGES = [
  { area: 'landing', path: 'public/landing/texts.json' },
  { area: 'simulator', path: 'packages/texts/pages/simulator.json' },
] as const;

/** The files that plain pages read: `{ en: { "tile.app.title": "..." }, sw: { ... } }`, paths from the repository's root. */
export function pageTextFiles(): { path: string; content: string }[] {
  return PAGES.map(({ area, path }) => ({
    path,
    content: `${JSON.stringify(Object.fromEntries(languages.map((language) => [language, areaTexts(area, language)])), null, 2)}\n`,
  }));
}

function areaTexts(area: string, language: keyof typeof catalogues): Record<string, string> {
  const prefix = `${area}.`;
  const texts = Object.entries(catalogues[language]).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(texts.map(([key, value]) => [key.slice(prefix.length), value]));
}
