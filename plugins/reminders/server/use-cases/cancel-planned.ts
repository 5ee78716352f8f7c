import type { Trx } from '../../../../src/kernel/db';
import { kindsThatSupposeVisit } from '../domain/notice';
import type { Work } from './work';

export async function cancelPlanned({ kernel, store }: Work, trx: Trx, visitId: number): Promise<void> {
  await store.deliveries.withdraw(trx, visitId, kindsThatSupposeVisit(), kernel.clock.now());
}
