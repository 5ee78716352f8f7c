/**
 * The last line of defence of the log: our own lines hold ids and codes only, but what others throw may quote what somebody
 * typed. Phones, addresses and tokens are taken out by their form; names have none, which is why no line of ours may hold one.
 */
const FORMS: readonly (readonly [RegExp, string])[] = [
  // Tokens of ours and others: three parts of base64url, or what follows the word.
  [/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[token]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 [token]'],
  [/[\w.+%-]+@[\w-]+(\.[\w-]+)+/g, '[address]'],
  // Kenya and its neighbours, with or without the country; not a part of a longer number or of an id.
  [/(?<![A-Za-z0-9.-])(?:\+|00)?25[0-9][ -]?[17]\d{2}[ -]?\d{3}[ -]?\d{3}(?![\w-])/g, '[phone]'],
  [/(?<![A-Za-z0-9.-])0[17]\d{2}[ -]?\d{3}[ -]?\d{3}(?![\w-])/g, '[phone]'],
];

export function scrub(text: string): string {
  let clean = text;
  for (const [form, mark] of FORMS) clean = clean.replace(form, mark);
  return clean;
}
