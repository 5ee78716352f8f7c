import { text } from '@daktari/texts';
import { AppError } from '../../../../../src/kernel/errors';
import { licenceStatus } from '../../licences/domain/licence';
import { decideRenewal, RENEWAL_PAPERS, type RenewalPaper } from '../../licences/domain/renewal';
import { renewed } from '../../licences/schemas';
import { ownLicence, renew, showPaper, type OwnLicence } from '../../licences/use-cases/own-licence';
import type { LicenceWork } from '../../licences/use-cases/work';
import { LICENCE_FIELDS, renderLicence, type LicenceField, type LicenceModel } from '../../pages';
import { LICENCE_BODIES } from '../../providers/domain/details';
import { MAX_PAPER_BYTES } from '../../papers/domain/paper';
import { attempt, savePapers, type StepOutcome } from '../../papers/save-papers';
import { originOf, type AccountDesk } from '../account-desk';
import { accountForm, goTo, HOME, shown, type AccountPage, type AccountReply, type Visit } from '../visit';

type Typed = Readonly<Record<LicenceField, string>>;

/** What came of what was asked, beside where the licence stands. */
interface Outcome {
  saved?: readonly RenewalPaper[];
  problem?: string;
  paper?: { kind: RenewalPaper; problem: string };
  typed?: Typed;
  wrong?: readonly LicenceField[];
}

/** A practitioner's own licence; open to them also when it is over, and they see nothing else. */
export function licencePage({ licences: work, kernel }: AccountDesk): AccountPage {
  async function show(visit: Visit): Promise<AccountReply> {
    const own = await ownIn(work, visit);
    if (!own) return goTo('');
    const { documentId, clinicId } = own.licensee;
    const what = { type: 'licence', ids: [documentId], patients: [], clinicId, action: 'read' } as const;
    await kernel.audit.read({ ...originOf(visit, 'licences.mine'), ...what, outcome: 'ok' });
    return shown(draw(visit, own));
  }

  async function submit(visit: Visit): Promise<AccountReply> {
    const own = await ownIn(work, visit);
    if (!own) return goTo('');
    return visit.form.has('paper') ? takePapers(visit, own) : handIn(visit, own);
  }

  /** What was typed of the licence is kept nowhere until it is handed in, so it is drawn again in the same answer. */
  async function takePapers(visit: Visit, own: OwnLicence): Promise<AccountReply> {
    const taken = await savePapers<OwnLicence, RenewalPaper>({
      ...{ visit, kinds: RENEWAL_PAPERS, stands: own, reload: () => ownIn(work, visit) },
      put: (_, paper) => showPaper(work, visit.account.userId, paper, originOf(visit, 'licences.put-paper')),
    });
    if (!taken.ok) return refused(visit, taken);
    return shown(draw(visit, taken.stands, { typed: typedIn(visit), saved: taken.saved }));
  }

  async function handIn(visit: Visit, own: OwnLicence): Promise<AccountReply> {
    const typed = typedIn(visit);
    const read = renewed.safeParse(typed);
    if (!read.success) {
      const names = read.error.issues.map(({ path }) => String(path[0]));
      const wrong = LICENCE_FIELDS.filter((name) => names.includes(name));
      return shown(draw(visit, own, { typed, wrong }), 400);
    }
    const { body, number, expires: ends } = read.data;
    const asked = { body, number, ends, language: visit.language };
    const handed = renew(work, visit.account.userId, asked, originOf(visit, 'licences.renew'));
    const { language } = visit;
    const done = await attempt<OwnLicence, RenewalPaper>(handed, {
      language,
      reload: () => ownIn(work, visit),
    });
    // Shown by another request, which can be repeated.
    return done.ok ? goTo('/licence') : refused(visit, done);
  }

  function refused(
    visit: Visit,
    { stands, said, status }: Extract<StepOutcome<OwnLicence, RenewalPaper>, { ok: false }>,
  ): AccountReply {
    return stands ? shown(draw(visit, stands, { typed: typedIn(visit), ...said }), status) : goTo('');
  }

  return {
    recent: false,
    show,
    submit,
    upload: {
      room: { maxBytes: MAX_PAPER_BYTES, maxFiles: RENEWAL_PAPERS.length },
      tooLarge: async (visit) => {
        const own = await ownIn(work, visit);
        const problem = text(visit.language, 'page.paper.too_large');
        const typed = visit.form.has('do') ? { typed: typedIn(visit) } : {};
        return own ? shown(draw(visit, own, { problem, ...typed }), 413) : goTo('');
      },
    },
  };
}

function typedIn({ form }: Visit): Typed {
  const line = (name: LicenceField): string => form.get(name) ?? '';
  return { body: line('body'), number: line('number'), expires: line('expires') };
}

/** Null for whoever is no practitioner. */
export async function ownIn(
  work: LicenceWork,
  { account }: Pick<Visit, 'account'>,
): Promise<OwnLicence | null> {
  if (account.role === 'patient') return null;
  try {
    return await ownLicence(work, account.userId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

/** Midday in East Africa: the same day in the calendar of the page, which is of another zone where clinics have several. */
export function lastDayOf({ licence }: OwnLicence): Date | null {
  const ends = licence?.ends ?? null;
  return ends === null ? null : midday(ends);
}

function midday(day: string): Date {
  return new Date(`${day}T09:00:00Z`);
}

function draw(visit: Visit, own: OwnLicence, outcome: Outcome = {}): string {
  const { licence, renewal, papers, today } = own;
  const { saved = [], problem = null, paper, wrong = [] } = outcome;
  const isOpen = decideRenewal(renewal?.state ?? 'open', { kind: 'show' }).ok;
  const form = accountForm(visit, '/licence', { do: 'hand-in' });
  const stands = renewal?.asked ?? { body: licence?.body ?? '', number: licence?.number ?? '', ends: '' };
  const typed = outcome.typed ?? { body: stands.body, number: stands.number, expires: stands.ends };
  const state = renewal?.state ?? 'none';
  const model: LicenceModel = {
    ...{ frame: visit.frame, problem, saved, reason: renewal?.reason ?? null, backHref: HOME },
    status: licenceStatus({ ends: licence?.ends ?? null, leftOn: licence?.leftOn ?? null }, today),
    renewal: state === 'approved' ? 'none' : state,
    expires: lastDayOf(own),
    papers: RENEWAL_PAPERS.map((kind) => ({
      ...{ kind, isShown: papers.some((one) => one.kind === kind), isNeeded: kind === 'licence' },
      ...{ isOpen, wrong: paper?.kind === kind ? paper.problem : null },
    })),
    handIn: isOpen ? { form, typed, bodies: LICENCE_BODIES, wrong } : null,
    handedIn:
      renewal?.asked && state === 'in-review' ? { ...renewal.asked, ends: midday(renewal.asked.ends) } : null,
  };
  return renderLicence(model, visit.language);
}
