/** How many are shown at once. */
export const RECOVERY_CODES = 10;
/** 60 bits over an alphabet of 32 without 0, 1, I and O, which people misread. */
export const RECOVERY_CODE_LENGTH = 12;
const GROUP = 4;

/** `KX7M-4PQT-9HWD`, as it is shown and written down. */
export function spellRecoveryCode(code: string): string {
  return (code.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Whether somebody typed this code, as they wrote it down. */
export function isRecoveryCode(typed: string, shown: string): boolean {
  const code = readRecoveryCode(typed);
  return code !== null && code === readRecoveryCode(shown);
}

/** Reads what a person typed, in small letters and with any spaces or dashes; null when it is no recovery code. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  return /^[2-9A-HJ-NP-Z]{12}$/.test(code) ? code : null;
}

/** Real time: a code in a mail box is no code on paper. Its owner is on the phone with the admin who sends it. */
export const MAILED_CODE_LIFE_MS = 10 * 60_000;
