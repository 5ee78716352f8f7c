import { text } from '@daktari/texts';
import { AppError } from '../../../../../src/kernel/errors';
import { shown } from '../../account/visit';
import { refusalIn } from '../../interaction/turn';
import { rememberLanguage } from '../../issuer/show';
import { renderTokenEntry } from '../../pages';
import { APPLICATION } from '../../mailed-pages';
import { MAX_PAPER_BYTES, PAPER_KINDS, type PaperKind } from '../../papers/domain/paper';
import { attempt, savePapers, type StepOutcome } from '../../papers/save-papers';
import { confirm, type Confirmed } from '../../providers/use-cases/confirm';
import {
  correct,
  handIn,
  ownApplication,
  putPaper,
  type OwnApplication,
} from '../../providers/use-cases/own-application';
import type { ProviderWork } from '../../providers/use-cases/work';
import { applicantToken, keepApplicantToken } from '../applicant-cookie';
import { openForm, tokenIn, type OpenPage, type OpenReply, type OpenVisit } from '../visit';
import { checkDetails, typedIn } from './application-details';
import { drawApplication, type Outcome } from './application-model';
import { origin } from './application-page';
import { PRACTITIONER } from './practitioner';

const STAFF_DOOR = '/account?door=staff';

/** Where the mails to applicants lead: the link confirms the address once, a cookie of this page opens it from then on. */
export function applicationPage(work: ProviderWork): OpenPage {
  async function show(visit: OpenVisit): Promise<OpenReply> {
    const own = await ownIn(work, visit);
    return own ? draw(visit, own) : entry(visit, 'ready');
  }

  async function submit(visit: OpenVisit): Promise<OpenReply> {
    if (visit.form.has('token')) return arrive(visit);
    const own = await ownIn(work, visit);
    if (!own) return entry(visit, 'over');
    const typed = typedIn(visit.form);
    if (visit.switched) return draw(visit, own, { typed });
    if (visit.form.has('paper')) return takePapers(visit, own);
    return visit.form.get('do') === 'details' ? saveDetails(visit, own) : draw(visit, own);
  }

  async function arrive(visit: OpenVisit): Promise<OpenReply> {
    if (visit.switched) return show(visit);
    try {
      const given = await confirmOnce(work, tokenIn(visit.form));
      keepApplicantToken(visit.context, APPLICATION, given);
      const own = await ownApplication(work, given.token);
      const { language, state } = own.application;
      // What comes next speaks the language that was applied in.
      rememberLanguage(visit.context, language);
      return await draw({ ...visit, language }, own, {
        done: state === 'confirmed' ? { kind: 'confirmed' } : null,
      });
    } catch (error) {
      refusalIn(error);
      // A link followed twice leads to where it led, in the browser that it was followed in.
      const own = await ownIn(work, visit);
      return own ? draw(visit, own) : entry(visit, 'over');
    }
  }

  async function saveDetails(visit: OpenVisit, own: OwnApplication): Promise<OpenReply> {
    const typed = typedIn(visit.form);
    const checked = checkDetails(typed);
    if (!checked.ok) return draw(visit, own, { typed, wrong: checked.wrong }, 400);
    const saved = correct(work, own, checked.details, origin('providers.correct'));
    const then = visit.form.get('then');
    // One button does both: what somebody sees in the fields is what they hand in.
    const step =
      then === 'hand-in' ? saved.then((stands) => handIn(work, stands, origin('providers.hand-in'))) : saved;
    const { language } = visit;
    const done = await attempt<OwnApplication, PaperKind>(step, {
      language,
      reload: () => ownIn(work, visit),
    });
    if (!done.ok) return refused(visit, done);
    return draw(visit, done.stands, then === 'hand-in' ? {} : { done: { kind: 'details' } });
  }

  /** What was typed stays in its fields, saved or not. */
  async function takePapers(visit: OpenVisit, own: OwnApplication): Promise<OpenReply> {
    const typed = typedIn(visit.form);
    const taken = await savePapers<OwnApplication, PaperKind>({
      ...{ visit, kinds: PAPER_KINDS, stands: own, reload: () => ownIn(work, visit) },
      put: (stands, paper) => putPaper(work, stands, paper, origin('providers.put-paper')),
    });
    if (!taken.ok) return refused(visit, taken, { typed });
    return draw(visit, taken.stands, { typed, done: { kind: 'paper', papers: taken.saved } });
  }

  function refused(
    visit: OpenVisit,
    { stands, said, status }: Extract<StepOutcome<OwnApplication>, { ok: false }>,
    outcome: Outcome = {},
  ): Promise<OpenReply> | OpenReply {
    return stands ? draw(visit, stands, { ...outcome, ...said }, status) : entry(visit, 'over');
  }

  async function draw(
    visit: OpenVisit,
    own: OwnApplication,
    outcome: Outcome = {},
    status = 200,
  ): Promise<OpenReply> {
    return shown(await drawApplication(work, visit, own, outcome), status);
  }

  return {
    show,
    submit,
    upload: {
      room: { maxBytes: MAX_PAPER_BYTES, maxFiles: PAPER_KINDS.length },
      mayUpload: async (context) => (await ownIn(work, { context })) !== null,
      tooLarge: async (visit) => {
        const own = await ownIn(work, visit);
        const problem = text(visit.language, 'page.paper.too_large');
        const typed = visit.form.has('do') ? { typed: typedIn(visit.form) } : {};
        return own ? draw(visit, own, { problem, ...typed }, 413) : entry(visit, 'over');
      },
    },
  };
}

async function ownIn(
  work: ProviderWork,
  { context }: Pick<OpenVisit, 'context'>,
): Promise<OwnApplication | null> {
  try {
    return await ownApplication(work, applicantToken(context));
  } catch (error) {
    if (refusalIn(error).code === 'unauthenticated') return null;
    throw error;
  }
}

/** The same for used, old and invented ones. */
function entry(visit: OpenVisit, kind: 'ready' | 'over'): OpenReply {
  const form = openForm(visit, APPLICATION);
  const model = { frame: visit.frame, form, purpose: 'application', state: { kind } } as const;
  return shown(
    renderTokenEntry({ ...model, signInHref: STAFF_DOOR, againHref: PRACTITIONER }, visit.language),
    kind === 'over' ? 400 : 200,
  );
}

/** Of two links for one address that are followed at the same moment the second is as good as before: it is tried again. */
async function confirmOnce(work: ProviderWork, token: string): Promise<Confirmed> {
  const step = () => confirm(work, { token }, origin('providers.confirm'));
  return step().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'conflict') return step();
    throw error;
  });
}
