/** Why a message has not arrived, for people; the provider's own code stands beside it. */
export const REASONS = [
  'dead_number',
  'opted_out',
  'unwanted',
  'no_address',
  'provider_down',
  'not_configured',
  'refused',
  'too_late',
  'withdrawn',
  'erased',
  'cut_off',
  'unwritable',
] as const;
export type Reason = (typeof REASONS)[number];

/** The codes that we write ourselves; null for those of providers. */
export function ownReason(code: string): Reason | null {
  switch (code) {
    case 'too_late':
    case 'withdrawn':
    case 'no_address':
    case 'erased':
    case 'unwritable':
    case 'unwanted':
    case 'opted_out':
    case 'not_configured':
    case 'cut_off':
      return code;
    default:
      return null;
  }
}
