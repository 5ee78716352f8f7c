import type { Principal } from '../../../../../src/access/principal';
import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, invalid, violatedUnique } from '../../../../../src/kernel/errors';
import type { LimitRule } from '../../factors/domain/limit';
import { factorStore } from '../../factors/store/store';
import { countAttempt } from '../../factors/use-cases/limit';
import { termOf, type LinkKind } from '../domain/link';
import { findRecord, giveAccount, type RecordFacts } from '../store/records';
import { insertLink, touchedBy, type RecordLink } from '../store/links';
import type { LinkCode } from '../store/link-codes';
import type { LinkParts } from './parts';

const REDEEM_LIMITS: readonly LimitRule[] = [
  { name: 'link-15m', limit: 5, windowMs: 15 * 60_000 },
  { name: 'link-1d', limit: 20, windowMs: 24 * 60 * 60_000 },
];

export interface Redeemed {
  kind: LinkKind;
  /** Document id and row id of the record. */
  patient: string;
  link: Pick<RecordLink, 'id' | 'until'> | null;
}

/**
 * A signed-in person shows a clinic's code and the birth date on the record. Tries are counted and committed before
 * anything is compared: five by one account in a quarter of an hour, three at one code.
 * @throws AppError link_code_wrong, record_has_account, already_linked, dependant_is_adult, too_many_requests
 */
export async function redeemLink(
  parts: LinkParts,
  principal: Principal,
  { code, birthDate }: { code: string; birthDate: string },
  origin: AuditOrigin,
): Promise<Redeemed> {
  const { kernel, codes } = parts;
  const attempt = await countAttempt({ kernel, store: factorStore }, REDEEM_LIMITS, principal.userId);
  const found = await codes.tryCode(kernel.db(), code);
  const record = found && (await findRecord(kernel.db(), { id: found.patientId }));
  if (!found || found.kind === 'sign-in' || record?.birthDate !== birthDate) {
    const nothing = { type: 'none', ids: [], patients: [], clinicId: principal.clinicId } as const;
    await kernel.audit.read({ ...origin, ...nothing, action: 'denied', outcome: 'link_code_wrong' });
    throw invalid('link_code_wrong');
  }
  const { kind } = found;
  const redeemed = await kernel
    .db()
    .transaction(async (trx) => {
      if (!(await codes.use(trx, found.id))) throw invalid('link_code_wrong');
      const link = await linkTo(parts, trx, principal, { ...found, kind }, record);
      await attempt.succeeded(trx);
      await kernel.audit.write(trx, { ...origin, ...touchedBy([link]), action: 'create', outcome: 'ok' });
      return { kind, patient: record.documentId, link: link.id === record.documentId ? null : link };
    })
    .catch((error: unknown) => {
      throw violatedUnique(error) === null ? error : conflict('already_linked');
    });
  kernel.counters.count('links_redeemed', { kind });
  return redeemed;
}

/** The record's own account, where neither had one; else a link. */
async function linkTo(
  { kernel }: LinkParts,
  trx: Trx,
  { userId, patientId: own }: Principal,
  { kind, clinicId, issuedBy }: LinkCode & { kind: LinkKind },
  record: RecordFacts,
): Promise<RecordLink> {
  const now = kernel.clock.now();
  const term = termOf(kind, record.birthDate ?? '', now);
  if (!term.ok) throw conflict(term.code);
  if (record.userId === userId) throw conflict('already_linked');
  const link = { kind, patientId: record.id, userId, clinicId, until: term.until };
  if (kind === 'self') {
    if (record.userId !== null) throw conflict('record_has_account');
    if (own === null) {
      if (!(await giveAccount(trx, record.id, userId))) throw conflict('record_has_account');
      return { ...link, id: record.documentId };
    }
  }
  const id = kernel.ids.id(now);
  await insertLink(trx, { ...link, id }, { confirmedBy: issuedBy, now });
  return { ...link, id };
}
