/** Who registers whom to practise, in the countries that we serve. */
export const LICENCE_BODIES = [
  'KMPDC',
  'NCK',
  'COC',
  'PPB',
  'CPB',
  'UMDPC',
  'UNMC',
  'MCT',
  'TNMC',
  'RMDC',
] as const;

export interface Licence {
  body: (typeof LICENCE_BODIES)[number];
  number: string;
  /** The last day on which it is good, as YYYY-MM-DD. */
  expires: string;
}

/** What somebody says of themselves; sealed as one text. */
export interface Details {
  /** In small letters. */
  email: string;
  fullName: string;
  phone: string;
  title: string;
  specialty: string;
  /** Codes of two or three letters. */
  languages: readonly string[];
  licence: Licence;
}

/** The same licence however its number is written: `A-10231` and `a 10231` are one. */
export function licenceKey({ body, number }: { body: string; number: string }): string {
  return `${body}:${number.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
}

/** A name however it is written. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(dr|prof)\.? /, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
