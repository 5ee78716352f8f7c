import type { Msisdn } from '../kernel/phone';
import type { Vault } from '../kernel/vault';
import { numberIndex } from '../kernel/where-number';

/** The name under which a phone's account stands in the user table: the phone itself is not readable there. */
export function usernameOf(vault: Pick<Vault, 'blindIndex'>, msisdn: Msisdn): string {
  return `patient-${numberIndex(vault, msisdn)}`;
}
