import type { Kernel } from '../../../../src/kernel/kernel';
import type { LimitRule } from '../factors/domain/limit';
import { factorStore } from '../factors/store/store';
import { limitKey, takeAll, whoseIndex } from '../factors/use-cases/limit';

/** A whole hospital comes by one address at the beginning of a shift; somebody who tries answers comes more often. */
const ANSWERS: LimitRule = { name: 'outside-address-10m', limit: 300, windowMs: 10 * 60_000 };

export type CountAnswer = (ip: string) => Promise<void>;

/** Counts answers of providers before anything of them is read. The count throws AppError too_many_requests. */
export function answerLimit(kernel: Kernel): CountAnswer {
  return (ip) => {
    const key = limitKey(ANSWERS, whoseIndex({ kernel }, `outside ${ip}`));
    return takeAll({ store: factorStore }, kernel.db(), [key]);
  };
}
