import { toIso } from '../../../../src/kernel/db';
import type { Parts } from './parts';

/** Tells the outside what was sealed. Run twice it leaves the same line twice, which says nothing new. */
export async function anchorBatch(
  { kernel, batches, anchors }: Parts,
  { chain, number }: { chain: number; number: number },
): Promise<void> {
  const batch = await batches.find(kernel.db(), chain, number);
  // Pruned meanwhile, which takes years, or taken away: then its successor or the verifier tells.
  if (!batch) return;
  const { header, events, sealedAt } = batch;
  await anchors.append({ kind: 'seal', chain, number, header, events, at: sealedAt });
  kernel.log.info('audit.anchored', { chain, number, header });
  await batches.markAnchored(kernel.db(), chain, number, toIso(kernel.clock.now()));
}

export async function anchorCheckpoint(
  { kernel, checkpoints, anchors }: Parts,
  { chain }: { chain: number },
): Promise<void> {
  const checkpoint = await checkpoints.last(kernel.db(), chain);
  if (!checkpoint) return;
  const { number, header, madeAt } = checkpoint;
  await anchors.append({ kind: 'checkpoint', chain, number, header, events: 0, at: madeAt });
  kernel.log.info('audit.checkpoint-anchored', { chain, number, header });
}
