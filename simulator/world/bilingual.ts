export type Bilingual = { en: string; sw: string };

export function bilingual(text: Bilingual | string): Bilingual {
  return typeof text === 'string' ? { en: text, sw: text } : text;
}

export function both(en: string, sw: string): Bilingual {
  return { en, sw };
}
