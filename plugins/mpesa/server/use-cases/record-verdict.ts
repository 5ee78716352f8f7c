import type { Trx } from '../../../../src/kernel/db';
import type { StoredEvent, Verdict } from '../ports';
import type { Parts } from './parts';

type NewVerdict = Omit<Verdict, 'id' | 'at'>;

/** Every conclusion leaves one row, one counter step and, where a person may have to look, one log line. */
export async function recordVerdict(
  { kernel, evidence }: Parts,
  trx: Trx,
  verdict: NewVerdict,
): Promise<void> {
  const at = kernel.clock.now();
  await evidence.record(trx, { ...verdict, id: kernel.ids.id(at), at });
  kernel.counters.count('payment_verdicts', { source: verdict.source, conclusion: verdict.conclusion });
  if (verdict.alerts.length === 0) return;
  kernel.log.warn('payments.alert', {
    source: verdict.source,
    conclusion: verdict.conclusion,
    alerts: verdict.alerts.join(' '),
    code: verdict.code,
    about: verdict.about,
  });
}

/** The patient was erased before the message was read: what it said is gone, and a person looks at the money. */
export function recordErased(
  parts: Parts,
  trx: Trx,
  { id, about }: StoredEvent,
  source: Verdict['source'],
): Promise<void> {
  const verdict = { event: id, about, source, conclusion: 'quarantined', code: 'erased' } as const;
  return recordVerdict(parts, trx, { ...verdict, alerts: ['manual'] });
}
