import { forbidden, notFound } from '../../../../src/kernel/errors';
import type { Batch } from '../domain/batch';
import { prove, type AnchorState } from '../domain/proof';
import type { Query } from '../ports';
import { beginning } from './chain/walk';
import type { Parts } from './parts';

/** One entry's place in the chain, recomputed from what stands in the tables and outside at this moment. */
export async function proveEvent(parts: Parts, clinicId: number | null, id: string) {
  if (clinicId === null) throw forbidden();
  const { kernel, events, batches, hash } = parts;
  const db = kernel.db();
  const found = await events.find(db, clinicId, id);
  if (!found) throw notFound();
  const { event, batch: batchNumber } = found;
  const batch = batchNumber === null ? null : await batches.find(db, clinicId, batchNumber);
  const previous = batch ? await headerBefore(parts, db, batch) : '';
  const anchor: AnchorState = batch ? await anchorOf(parts, batch) : { state: 'none' };
  const proof = prove(hash, { event, batchNumber, batch, previous, anchor });
  return { id, at: event.at, ...proof, batch: batch && batchView(batch), anchor };
}

/** What the batch before says, or the checkpoint behind which the chain begins. */
async function headerBefore(
  { batches, checkpoints }: Parts,
  query: Query,
  { chain, number }: Batch,
): Promise<string> {
  const before = number - 1;
  const headers = await batches.headers(query, chain, [before]);
  const start = beginning(await checkpoints.last(query, chain));
  return headers.get(before) ?? (start.lastNumber === before ? start.lastHeader : '');
}

async function anchorOf({ anchors, kernel }: Parts, batch: Batch): Promise<AnchorState> {
  try {
    for await (const { kind, chain, number, header, at } of anchors.read()) {
      if (kind !== 'seal' || chain !== batch.chain || number !== batch.number) continue;
      return header === batch.header ? { state: 'agrees', at } : { state: 'differs' };
    }
  } catch {
    kernel.log.error('audit.anchors-unreadable', {});
    return { state: 'unreadable' };
  }
  return batch.anchoredAt === null ? { state: 'none' } : { state: 'missing' };
}

function batchView({ number, header, root, previous, events, sealedAt }: Batch) {
  return { number, header, root, previous, events, closedAt: sealedAt };
}
