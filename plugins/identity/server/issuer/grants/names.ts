export const PASSWORD_GRANT = 'urn:daktari:grant:password';
export const PHONE_CODE_GRANT = 'urn:daktari:grant:phone-code';
export const PASSKEY_GRANT = 'urn:daktari:grant:passkey';

/** Grants of ours beside those of the standard, for the patient app only. */
export const GRANT_NAMES: readonly string[] = [PASSWORD_GRANT, PHONE_CODE_GRANT, PASSKEY_GRANT];
