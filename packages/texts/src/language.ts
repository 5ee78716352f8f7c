export type Language = 'en' | 'sw';

export const languages = ['en', 'sw'] as const satisfies readonly Language[];

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'sw';
}

/** The first supported language of an Accept-Language header by its q values (RFC 9110, 12.5.4); else English. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(parseWish);
  // sort() is stable, so equal weights keep the order in which the caller wrote them.
  wishes.sort((a, b) => b.weight - a.weight);
  for (const { tag, weight } of wishes) if (weight > 0 && isLanguage(tag)) return tag;
  return 'en';
}

function parseWish(part: string): { tag: string; weight: number } {
  const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const q = parameters.find((piece) => piece.startsWith('q='));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { tag: range.split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
