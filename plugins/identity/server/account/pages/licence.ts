import { errorText, text } from '@daktari/texts';
import { AppError } from '../../../../../src/kernel/errors';
import { refusalIn } from '../../interaction/turn';
import { licenceStatus } from '../../licences/domain/licence';
import { decideRenewal, RENEWAL_PAPERS, type RenewalPaper } from '../../licences/domain/renewal';
import { renewalPaper, renewed } from '../../licences/schemas';
import { ownLicence, renew, showPaper, type OwnLicence } from '../../licences/use-cases/own-licence';
import type { LicenceWork } from '../../licences/use-cases/work';
import { LICENCE_FIELDS, renderLicence, type LicenceField, type LicenceModel } from '../../pages';
import { LICENCE_BODIES } from '../../providers/domain/details';
import { MAX_PAPER_BYTES } from '../../papers/domain/paper';
import { originOf, type AccountDesk } from '../account-desk';
import {
  accountForm,
  doneIn,
  goTo,
  HOME,
  shown,
  type AccountPage,
  type AccountReply,
  type Visit,
} from '../visit';

/** What came of what was asked, beside where the licence stands. */
interface Outcome {
  saved?: RenewalPaper | null;
  problem?: string;
  paper?: { kind: RenewalPaper; problem: string };
  typed?: Readonly<Record<LicenceField, string>>;
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
    return shown(draw(visit, own, { saved: doneIn(visit, RENEWAL_PAPERS) }));
  }

  async function submit(visit: Visit): Promise<AccountReply> {
    const own = await ownIn(work, visit);
    if (!own) return goTo('');
    return visit.form.get('do') === 'paper' ? savePaper(visit, own) : handIn(visit, own);
  }

  async function savePaper(visit: Visit, own: OwnLicence): Promise<AccountReply> {
    const { userId } = visit.account;
    const read = renewalPaper.safeParse(visit.form.get('kind'));
    if (!read.success) return shown(draw(visit, own), 400);
    const { data: kind } = read;
    if (!visit.file) {
      const problem = text(visit.language, 'page.paper.choose');
      return shown(draw(visit, own, { paper: { kind, problem } }), 400);
    }
    const saved = showPaper(work, userId, { kind, ...visit.file }, originOf(visit, 'licences.put-paper'));
    return attempt(visit, saved, `?done=${kind}`, { kind });
  }

  async function handIn(visit: Visit, own: OwnLicence): Promise<AccountReply> {
    const line = (name: LicenceField): string => visit.form.get(name) ?? '';
    const typed = { body: line('body'), number: line('number'), expires: line('expires') };
    const read = renewed.safeParse(typed);
    if (!read.success) {
      const names = read.error.issues.map(({ path }) => String(path[0]));
      const wrong = LICENCE_FIELDS.filter((name) => names.includes(name));
      return shown(draw(visit, own, { typed, wrong }), 400);
    }
    const { body, number, expires: ends } = read.data;
    const asked = { body, number, ends, language: visit.language };
    const handed = renew(work, visit.account.userId, asked, originOf(visit, 'licences.renew'));
    return attempt(visit, handed, '', { typed });
  }

  /**
   * What was done is shown by another request, which can be repeated. A refusal is said beside where the licence stands
   * now: it may have changed in another window.
   */
  async function attempt(
    visit: Visit,
    step: Promise<OwnLicence>,
    done: string,
    { kind, typed }: { kind?: RenewalPaper; typed?: Outcome['typed'] },
  ): Promise<AccountReply> {
    try {
      await step;
      return goTo(`/licence${done}`);
    } catch (error) {
      const { code, details, status } = refusalIn(error);
      const own = await ownIn(work, visit);
      if (!own) return goTo('');
      const problem = errorText(visit.language, code, details);
      const atField = code === 'paper_type' && kind !== undefined;
      const said = atField ? { paper: { kind, problem } } : { problem, ...(typed && { typed }) };
      return shown(draw(visit, own, said), status);
    }
  }

  return {
    recent: false,
    show,
    submit,
    upload: {
      maxBytes: MAX_PAPER_BYTES,
      tooLarge: async (visit) => {
        const own = await ownIn(work, visit);
        const problem = text(visit.language, 'page.paper.too_large');
        return own ? shown(draw(visit, own, { problem }), 413) : goTo('');
      },
    },
  };
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
  const { saved = null, problem = null, paper, wrong = [] } = outcome;
  const isOpen = decideRenewal(renewal?.state ?? 'open', { kind: 'show' }).ok;
  const form = (what: string, more: Record<string, string> = {}) =>
    accountForm(visit, '/licence', { do: what, ...more });
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
      ...{
        form: isOpen ? form('paper', { kind }) : null,
        wrong: paper?.kind === kind ? paper.problem : null,
      },
    })),
    handIn: isOpen ? { form: form('hand-in'), typed, bodies: LICENCE_BODIES, wrong } : null,
    handedIn:
      renewal?.asked && state === 'in-review' ? { ...renewal.asked, ends: midday(renewal.asked.ends) } : null,
  };
  return renderLicence(model, visit.language);
}
