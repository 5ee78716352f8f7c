/** What of a doctor words are looked for in; each is text as people wrote it. */
export interface Searched {
  texts: readonly (string | null)[];
  /** Codes with commas, as the CMS keeps them: `en, sw`. */
  languages: string | null;
}

/** Every word of `words` begins a word of some text: "otie fam" finds Otieno of family medicine. */
export function matchesWords({ texts }: Searched, words: string): boolean {
  const found = wordsOf(texts.filter((text) => text !== null).join(' '));
  return wordsOf(words).every((word) => found.some((each) => each.startsWith(word)));
}

export function languagesOf({ languages }: Pick<Searched, 'languages'>): string[] {
  return (languages ?? '').split(',').flatMap((code) => code.trim() || []);
}

/** Without case and accents: phones write Ng'eno and Ngeno alike. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
