import type { Trx } from '../../../../src/kernel/db';
import { Erased, type Vault, type VaultAddress } from '../../../../src/kernel/vault';

/** Money that nobody can be named for, and what still comes for a patient who was erased: the books need both. */
export const EVIDENCE = 'evidence-payments';

/** Why a person knew whose unmatched money it was. */
export function sealReason(
  vault: Vault,
  trx: Trx,
  { deposit, patient, reason }: { deposit: string; patient: string | null; reason: string },
): Promise<string> {
  const address = { table: 'mpesa_assignments', row: deposit, column: 'reason_sealed' };
  return sealFor(vault, trx, patient, reason, address);
}

/** Seals under the patient's key where there is a patient, so that an erasure reaches it. */
export async function sealFor(
  vault: Vault,
  trx: Trx,
  patient: string | null,
  plain: string | Buffer,
  address: VaultAddress,
): Promise<string> {
  if (patient === null) return vault.of(EVIDENCE).seal(trx, plain, address);
  try {
    return await vault.of(patient).seal(trx, plain, address);
  } catch (error) {
    if (!(error instanceof Erased)) throw error;
    return vault.of(EVIDENCE).seal(trx, plain, address);
  }
}
