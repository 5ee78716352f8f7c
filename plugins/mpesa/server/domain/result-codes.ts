/** Why a payment did not go through, as far as a patient needs to know; texts under `payment.code.<group>`. */
export const CODE_GROUPS = [
  'insufficient_funds',
  'cancelled',
  'unreachable',
  'wrong_pin',
  'expired',
  'busy',
  'limit',
  'unknown',
  'not_configured',
] as const;
export type CodeGroup = (typeof CODE_GROUPS)[number];

/**
 * The closed list of codes that end a prompt (callback or query). Whatever is not here is neither paid nor failed.
 * Source: Daraja portal and public observations; see docs of the M-Pesa Express API.
 */
const TERMINAL: ReadonlyMap<string, CodeGroup> = new Map([
  ['1', 'insufficient_funds'],
  ['2', 'limit'],
  ['3', 'limit'],
  ['4', 'limit'],
  ['8', 'limit'],
  ['11', 'not_configured'],
  ['17', 'busy'],
  ['18', 'not_configured'],
  ['20', 'not_configured'],
  ['21', 'not_configured'],
  ['22', 'not_configured'],
  ['26', 'busy'],
  ['1001', 'busy'],
  ['1019', 'expired'],
  ['1025', 'unreachable'],
  ['1032', 'cancelled'],
  ['1037', 'unreachable'],
  ['2001', 'wrong_pin'],
  ['2006', 'not_configured'],
  ['2028', 'not_configured'],
  ['2040', 'not_configured'],
  ['8006', 'wrong_pin'],
  ['9999', 'unreachable'],
  ['SFC_IC0003', 'not_configured'],
  ['SFC_J_C0003', 'not_configured'],
]);

/** Reasons of our own, recorded where the gateway gave no code. */
const OWN_CODES: ReadonlyMap<string, CodeGroup> = new Map([
  ['erased', 'cancelled'],
  ['gateway_busy', 'busy'],
  ['superseded', 'cancelled'],
  ['too_late', 'expired'],
  ['withdrawn', 'cancelled'],
]);

export const PAID_CODE = '0';
/** "Still under processing": only queries answer it; undocumented, observed since 2026. */
export const IN_FLIGHT_CODE = '4999';

export function isTerminal(code: string): boolean {
  return TERMINAL.has(code);
}

/** The group of a recorded code; a refusal at the door that is no code of a prompt means wrong set-up. */
export function groupOf(code: string): CodeGroup {
  return TERMINAL.get(code) ?? OWN_CODES.get(code) ?? 'not_configured';
}

/** Codes arrive as numbers and as text (`"SFC_IC0003"` in a real callback); anything else is no code. */
export function codeOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'string' && /^[A-Za-z0-9_.]{1,20}$/.test(value)) return value;
  return null;
}
