import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, forbidden, violatedUnique } from '../../../../../src/kernel/errors';
import {
  decidePublishing,
  type AskedPurpose,
  type ChangeLine,
  type ConsentVersion,
} from '../../domain/consent';
import type { ConsentParts } from './parts';

export interface Publishing {
  /** The number of the version that whoever publishes has seen as the last one; null for none. */
  after: number | null;
  changes: readonly ChangeLine[];
  asksAgain: boolean;
}

/**
 * Makes what the clinic's editors prepared the text in force; it never changes again.
 * @throws AppError 409 consent_version_changed, consent_text_unchanged, consent_text_incomplete
 */
export async function publishConsentText(
  parts: ConsentParts,
  { clinicId, userId }: { clinicId: number | null; userId: number },
  publishing: Publishing,
  origin: AuditOrigin,
): Promise<ConsentVersion> {
  if (clinicId === null) throw forbidden();
  const { kernel, texts } = parts;
  const version = await kernel
    .db()
    .transaction(async (trx) => {
      const purposes = await texts.prepared(trx, clinicId);
      const made = await publish(parts, trx, { ...publishing, clinicId, purposes, by: userId });
      const touched = { type: 'consent text', ids: [made.id], patients: [], clinicId };
      await kernel.audit.write(trx, { ...origin, ...touched, action: 'create', outcome: 'ok' });
      return made;
    })
    .catch((error: unknown) => {
      // Two were the clinic's first at once.
      throw violatedUnique(error) === null ? error : conflict('consent_version_changed');
    });
  kernel.counters.count('consent_texts_published', { asksAgain: String(publishing.asksAgain) });
  return version;
}

interface NewVersion extends Publishing {
  clinicId: number;
  purposes: readonly AskedPurpose[];
  /** Null: the words that come with the product. */
  by: number | null;
}

export async function publish(
  { kernel, texts, book }: ConsentParts,
  trx: Trx,
  { clinicId, purposes, after, changes, asksAgain, by }: NewVersion,
): Promise<ConsentVersion> {
  const decision = decidePublishing(await texts.lockLast(trx, clinicId), after, purposes);
  if (!decision.ok) throw conflict(decision.code);
  const now = kernel.clock.now();
  const version: ConsentVersion = {
    id: kernel.ids.id(now),
    clinicId,
    number: decision.number,
    purposes,
    changes,
    asksAgain,
    publishedAt: now,
    publishedByUserId: by,
  };
  await texts.insert(trx, version);
  if (asksAgain) await book.lapse(trx, clinicId);
  return version;
}
