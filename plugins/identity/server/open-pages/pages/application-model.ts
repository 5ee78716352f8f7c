import { isDeepStrictEqual } from 'node:util';
import type { ApplicationModel, DetailField, TypedDetails } from '../../pages';
import { renderApplication } from '../../pages';
import { APPLICATION } from '../../mailed-pages';
import { decideStep } from '../../providers/domain/application';
import { LICENCE_BODIES } from '../../providers/domain/details';
import { PAPER_KINDS, type PaperKind } from '../../papers/domain/paper';
import type { OwnApplication } from '../../providers/use-cases/own-application';
import type { ProviderWork } from '../../providers/use-cases/work';
import { openForm, type OpenVisit } from '../visit';
import { detailsAsTyped } from './application-details';
import { origin } from './application-page';

/** What came of what was asked, beside where the application stands. */
export interface Outcome {
  done?: ApplicationModel['done'];
  problem?: string | null;
  paper?: { kind: PaperKind; problem: string };
  typed?: TypedDetails;
  wrong?: readonly DetailField[];
}

/** Whoever looks at an application leaves a trace, its owner too. */
export async function drawApplication(
  work: ProviderWork,
  visit: OpenVisit,
  { application, papers }: OwnApplication,
  { done = null, problem = null, paper, typed, wrong = [] }: Outcome,
): Promise<string> {
  const { kernel, staff } = work;
  const { id, clinicId, state, details, reason } = application;
  await kernel.audit.read({
    ...origin('providers.mine'),
    ...{ type: 'provider-application', ids: [id], patients: [], clinicId, action: 'read', outcome: 'ok' },
  });
  const clinic = await staff.members.clinic(kernel.db(), clinicId);
  const kinds = papers.map(({ kind }) => kind);
  const corrected = decideStep(state, { kind: 'correct' });
  const isOpen = corrected.ok;
  const canHandIn = corrected.ok && decideStep(corrected.after, { kind: 'hand-in', papers: kinds }).ok;
  const form = openForm(visit, APPLICATION, { do: 'details' });
  const saved = detailsAsTyped(details);
  const isChanged = typed !== undefined && !isDeepStrictEqual(typed, saved);
  const model: ApplicationModel = {
    ...{ frame: visit.frame, clinic: clinic?.name ?? '', email: details.email, reason, problem, done },
    state: state === 'applied' ? 'confirmed' : state,
    papers: PAPER_KINDS.map((kind) => ({
      ...{
        kind,
        isShown: kinds.includes(kind),
        isNeeded: true,
        isOpen,
      },
      wrong: paper?.kind === kind ? paper.problem : null,
    })),
    canHandIn,
    details: isOpen ? { form, typed: typed ?? saved, isChanged, bodies: LICENCE_BODIES, wrong } : null,
    link: openForm(visit, APPLICATION),
  };
  return renderApplication(model, visit.language);
}
