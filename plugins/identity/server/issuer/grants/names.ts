export const PASSWORD_GRANT = 'urn:daktari:grant:password';

/** Grants of ours beside those of the standard, for the patient app only. */
export const GRANT_NAMES: readonly string[] = [PASSWORD_GRANT];
