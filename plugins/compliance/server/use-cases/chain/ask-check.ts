import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { realNow } from '../../../../../src/kernel/clock';
import { toIso, type Trx } from '../../../../../src/kernel/db';
import { forbidden, violatedUnique } from '../../../../../src/kernel/errors';
import { stateOf, type ChainCheck } from '../../domain/chain-check';
import { CheckChain } from '../../jobs';
import type { Parts } from '../parts';
import { beginning } from './walk';

/** Of a chain; who asked stands on the trail for good. */
const KEPT = 20;

/** Asks for a check of the clinic's chain; while one runs, that one is meant. */
export async function askCheck(
  { kernel, batches, checkpoints, checks }: Parts,
  clinicId: number | null,
  origin: AuditOrigin,
): Promise<ChainCheck> {
  if (clinicId === null) throw forbidden();
  const chain = clinicId;
  return once().catch((error: unknown) => {
    if (violatedUnique(error) === null) throw error;
    // Of two who ask at once the second finds the first one's.
    return once();
  });

  function once(): Promise<ChainCheck> {
    return kernel.db().transaction(ask);
  }

  async function ask(trx: Trx): Promise<ChainCheck> {
    const now = kernel.clock.now();
    const before = await checks.last(trx, chain);
    const runs = before !== null && stateOf(before, realNow()).state === 'running';
    if (before !== null && before.endedAt === null && !runs) await checks.giveUp(trx, before);
    const check = runs ? before : await made();
    const touched = { type: 'audit check', ids: [check.id], patients: [], clinicId };
    await kernel.audit.write(trx, { ...origin, ...touched, action: 'create', outcome: 'ok' });
    return check;

    async function made(): Promise<ChainCheck> {
      const checkpoint = await checkpoints.last(trx, chain);
      const from = beginning(checkpoint);
      const last = await batches.last(trx, chain);
      const fresh: ChainCheck = {
        ...{ ...from, id: kernel.ids.id(now), chain, start: from.lastNumber },
        upTo: last?.number ?? from.lastNumber,
        askedAt: toIso(now),
        movedAt: toIso(new Date(realNow())),
        ...{ endedAt: null, finding: null },
      };
      await checks.insert(trx, fresh);
      await checks.forget(trx, chain, KEPT);
      await kernel.outbox.enqueue(trx, CheckChain, { chain, id: fresh.id });
      return fresh;
    }
  }
}
