import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { SEND } from '../jobs';
import type { Work } from './work';

/** Longer than a job's back-off, so that a delivery with a live job is seldom given a second one. */
const QUIET_MS = 2 * 60_000;
/** What no job of a whole day could send, a person has to look at. */
const LAST_MS = 24 * 60 * 60_000;
const BATCH = 200;

/** Wipes codes that are over. Belt and braces: what is due and stays untouched gets a new job. A doubled job finds nothing to do. */
export async function sweep({ kernel, store }: Work, trx: Trx, minute: string): Promise<void> {
  await store.deliveries.wipeCodes(trx, realNow());
  const now = kernel.clock.now().getTime();
  const since = { after: new Date(now - LAST_MS), before: new Date(now - QUIET_MS) };
  for (const deliveryId of await store.deliveries.overdue(trx, {
    ...since,
    realNow: realNow(),
    limit: BATCH,
  })) {
    await kernel.outbox.enqueue(
      trx,
      SEND,
      { deliveryId },
      { dedupeKey: `reminders.send:${deliveryId}:${minute}` },
    );
  }
}
