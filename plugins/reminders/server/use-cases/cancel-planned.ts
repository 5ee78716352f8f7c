import type { Trx } from '../../../../src/kernel/db';
import type { Kernel } from '../../../../src/kernel/kernel';
import { kindsThatSupposeVisit } from '../domain/notice';
import { withdraw } from '../store/deliveries';

export async function cancelPlanned(
  { clock }: Pick<Kernel, 'clock'>,
  trx: Trx,
  visitId: number,
): Promise<void> {
  await withdraw(trx, visitId, kindsThatSupposeVisit(), clock.now());
}
