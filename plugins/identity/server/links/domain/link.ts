/** What an account is to a record: its owner's own, or a person's for whom it acts. */
export const LINK_KINDS = ['self', 'parent', 'guardian', 'carer'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
export const GUARDIAN_KINDS = ['parent', 'guardian', 'carer'] as const;
export type GuardianKind = (typeof GUARDIAN_KINDS)[number];
/** `sign-in`: the clinic vouches for somebody whose phone alone does not open their account. */
export const CODE_KINDS = [...LINK_KINDS, 'sign-in'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** Real milliseconds: the person stands at the desk. */
export const LINK_CODE_LIFE_MS = 15 * 60_000;
/** Eight letters of 32: 40 bits, of which a clinic has a few in use at a time. */
export const LINK_CODE_LENGTH = 8;
/** Wrong birth dates before a code is over. */
export const MOST_CODE_TRIES = 3;

const HOUR_MS = 3_600_000;
/** East Africa Time: a birthday begins at midnight there. */
const ZONE_HOURS = 3;
const ADULT_YEARS = 18;
/** A grown-up allows it for a year at a time. */
const CARER_YEARS = 1;

export type LinkTerm = { ok: true; until: Date | null } | { ok: false; code: 'dependant_is_adult' };

/** How long a link lasts. A child's ends with the eighteenth birthday, whoever acts for it. @param birthDate `2008-02-29` */
export function termOf(kind: LinkKind, birthDate: string, now: Date): LinkTerm {
  if (kind === 'self') return { ok: true, until: null };
  const adult = birthday(birthDate, ADULT_YEARS);
  if (now < adult) return { ok: true, until: adult };
  if (kind !== 'carer') return { ok: false, code: 'dependant_is_adult' };
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + CARER_YEARS);
  return { ok: true, until };
}

/** The first moment of a birthday; who was born on 29 February has it on 1 March in other years. */
function birthday(birthDate: string, years: number): Date {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, day) - ZONE_HOURS * HOUR_MS);
}

/** `KX7M-4PQT`, as it is read out and written down. */
export function spellLinkCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** Small letters, spaces and dashes do not matter; null when it is no such code. */
export function readLinkCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code) ? code : null;
}
