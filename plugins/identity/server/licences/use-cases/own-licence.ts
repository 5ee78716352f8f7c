import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import type { Paper } from '../../papers/ports';
import { sealPaper, type ShownPaper } from '../../papers/use-cases/seal-paper';
import { stale } from '../../providers/use-cases/work';
import type { Language } from '../../staff/ports';
import { decideRenewal, type RenewalPaper, type RenewalStep } from '../domain/renewal';
import type { Licence, LicenceName, Licensee, Renewal, RenewalChanges } from '../ports';
import { tellOfRenewal } from './tell-of-renewal';
import { clinicDay, renewalRefusal, writeTrail, type LicenceWork } from './work';

export type AtWork = Licensee & { clinicId: number };

export interface OwnLicence {
  licensee: AtWork;
  /** Null where nobody has seen one yet. */
  licence: Licence | null;
  /** The one that is not approved yet. */
  renewal: Renewal | null;
  papers: readonly Paper[];
  /** In the clinic's calendar. */
  today: string;
}

/**
 * Of whoever asks: found by the account, since a practitioner without a licence has no reach by which to be found.
 * @throws AppError not_found for who is no practitioner
 */
export async function ownLicence(work: LicenceWork, userId: number): Promise<OwnLicence> {
  const db = work.kernel.db();
  const licensee = await licenseeOf(work, userId);
  const licence = await work.licences.of(db, licensee.practitionerId);
  const renewal = licence && (await work.renewals.standing(db, licence.id));
  const papers = renewal ? await work.papers.of(db, renewal.id) : [];
  const { today } = await clinicDay(work, db, licensee.clinicId);
  return { licensee, licence, renewal, papers, today };
}

/** @throws AppError paper_type, renewal_in_review, stale_version, not_found */
export async function showPaper(
  work: LicenceWork,
  userId: number,
  shown: ShownPaper & { kind: RenewalPaper },
  origin: AuditOrigin,
): Promise<OwnLicence> {
  const { licensee, renewal } = await ownLicence(work, userId);
  const decision = decideRenewal(renewal?.state ?? 'open', { kind: 'show' });
  if (!decision.ok) throw renewalRefusal(decision.code);
  const paper = await sealPaper(work, shown);
  return work.kernel.db().transaction(async (trx) => {
    const licence = await work.licences.ensure(trx, licensee.practitionerId);
    const before =
      (await work.renewals.standing(trx, licence.id)) ?? (await begin(work, trx, licensee, licence));
    return step(work, trx, { licensee, licence, before }, { kind: 'show' }, { paper, origin });
  });
}

/**
 * Hands in what the renewed licence says, with the papers that were shown before, for an admin of the clinic to decide.
 * @throws AppError papers_missing, licence_over, licence_not_longer, renewal_in_review, stale_version, not_found
 */
export async function renew(
  work: LicenceWork,
  userId: number,
  { language, ...asked }: LicenceName & { ends: string; language: Language },
  origin: AuditOrigin,
): Promise<OwnLicence> {
  const licensee = await licenseeOf(work, userId);
  const renewed = await work.kernel.db().transaction(async (trx) => {
    const licence = await work.licences.ensure(trx, licensee.practitionerId);
    const before = await work.renewals.standing(trx, licence.id);
    if (!before) throw renewalRefusal('papers_missing');
    const papers = (await work.papers.of(trx, before.id)).map(({ kind }) => kind);
    const { today } = await clinicDay(work, trx, licensee.clinicId);
    const what: RenewalStep = { kind: 'hand-in', papers, today, ends: asked.ends, before: licence.ends };
    const own = await step(work, trx, { licensee, licence, before }, what, { changes: { asked }, origin });
    await work.licences.noteLanguage(trx, licence.id, language);
    await tellOfRenewal(work, trx, own.renewal);
    return own;
  });
  work.kernel.counters.count('licence_renewals', { step: 'handed-in' });
  return renewed;
}

async function licenseeOf({ kernel, licensees }: LicenceWork, userId: number): Promise<AtWork> {
  const licensee = await licensees.byUser(kernel.db(), userId);
  if (!licensee) throw notFound();
  const { clinicId } = licensee;
  if (clinicId === null) throw notFound();
  return { ...licensee, clinicId };
}

function begin(
  { kernel, renewals, now }: LicenceWork,
  trx: Trx,
  { clinicId }: AtWork,
  { id: licenceId }: Licence,
): Promise<Renewal> {
  return renewals.begin(trx, { id: kernel.ids.id(kernel.clock.now()), licenceId, clinicId }, now());
}

async function step(
  work: LicenceWork,
  trx: Trx,
  { licensee, licence, before }: { licensee: AtWork; licence: Licence; before: Renewal },
  what: RenewalStep,
  { paper, changes = {}, origin }: { paper?: Paper; changes?: RenewalChanges; origin: AuditOrigin },
): Promise<OwnLicence & { renewal: Renewal }> {
  const decision = decideRenewal(before.state, what);
  if (!decision.ok) throw renewalRefusal(decision.code);
  // Who has moved to another clinic since is decided on there.
  const here = { ...before, clinicId: licensee.clinicId };
  const renewal = await work.renewals.step(trx, here, decision.after, changes, work.now());
  if (!renewal) throw stale();
  if (paper) await work.papers.put(trx, renewal.id, paper);
  await writeTrail(work, trx, renewal, origin);
  const { today } = await clinicDay(work, trx, licensee.clinicId);
  return { licensee, licence, renewal, papers: await work.papers.of(trx, renewal.id), today };
}
