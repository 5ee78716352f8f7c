import { z } from 'zod';
import { defineJob } from '../../../../src/kernel/jobs';
import { contributeSealedColumns, sweepChanges } from './store/changes';
import { carryOutChange } from './use-cases/carry-out';
import type { NumberWork } from './use-cases/work';

const ChangeNumber = defineJob('identity.change-number', z.object({ changeId: z.string() }));

/** Registers the job that ends a hold; returns what the routes work with. */
export function composeNumber(parts: Omit<NumberWork, 'schedule'>): NumberWork {
  const { kernel } = parts;
  const work: NumberWork = {
    ...parts,
    schedule: (trx, changeId, runAt) =>
      kernel.outbox.enqueue(
        trx,
        ChangeNumber,
        { changeId },
        { runAt, dedupeKey: `identity.change-number:${changeId}` },
      ),
  };
  contributeSealedColumns(kernel);
  kernel.outbox.handle(ChangeNumber, ({ changeId }, trx) => carryOutChange(work, trx, changeId));
  kernel.sweeps.add('identity_number_changes', (trx, now) => sweepChanges(trx, now));
  return work;
}
