/** The basic GSM 03.38 alphabet, and the characters of its extension table, which take two places each. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

export interface SmsLength {
  encoding: 'gsm7' | 'ucs2';
  /** Places used: septets in GSM-7, UTF-16 units in UCS-2. */
  units: number;
  /** How many messages the network will charge for. */
  parts: number;
}

/** How long a text is on the network (3GPP TS 23.038): 160 or 70 places, 153 or 67 each once it is split. */
export function smsLength(body: string): SmsLength {
  const units = gsm7Units(body);
  if (units === null) return { encoding: 'ucs2', units: body.length, parts: partsOf(body.length, 70, 67) };
  return { encoding: 'gsm7', units, parts: partsOf(units, 160, 153) };
}

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** Turns typographic quotes, dashes and spaces into GSM-7 ones, so that one of them does not double the price. */
export function plainSms(body: string): string {
  return body.replace(/[‘’“”–—…\u00a0\u202f]/g, (character) => PLAIN[character] ?? character);
}

function gsm7Units(body: string): number | null {
  let units = 0;
  for (const character of body) {
    if (BASIC.includes(character)) units += 1;
    else if (EXTENDED.includes(character)) units += 2;
    else return null;
  }
  return units;
}

function partsOf(units: number, whole: number, split: number): number {
  return units <= whole ? 1 : Math.ceil(units / split);
}
