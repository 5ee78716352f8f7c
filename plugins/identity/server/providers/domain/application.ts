import type { LimitRule } from '../../factors/domain/limit';
import type { PaperKind } from '../../papers/domain/paper';
import { PAPER_KINDS } from '../../papers/domain/paper';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** Real milliseconds. */
export const LINK_LIFE_MS = 3 * DAY_MS;
export const TOKEN_LIFE_MS = 14 * DAY_MS;
export const KEEP_UNCONFIRMED_MS = 7 * DAY_MS;
export const KEEP_IDLE_MS = 90 * DAY_MS;

/** Anybody may ask, so nobody's mail box is flooded, and we become no mailing house. */
export const REGISTER_LIMITS = {
  origin: { name: 'provider-ip-1h', limit: 30, windowMs: HOUR_MS },
  address: { name: 'provider-address-1d', limit: 5, windowMs: DAY_MS },
  everything: { name: 'provider-all-1h', limit: 300, windowMs: HOUR_MS },
} as const satisfies Record<string, LimitRule>;

export const APPLICATION_STATES = [
  'applied',
  'confirmed',
  'in-review',
  'refused',
  'corrected',
  'approved',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export type Step =
  | { kind: 'confirm' }
  /** Other details or another paper. */
  | { kind: 'correct' }
  | { kind: 'hand-in'; papers: readonly PaperKind[] }
  | { kind: 'approve'; by: Vetter; licenceEnds: string; today: string }
  | { kind: 'refuse'; by: Vetter };

/** Who decides, as far as it can be told whether they are the applicant. */
export interface Vetter {
  isApplicant: boolean;
}

export type StepRefusal =
  | 'application_link_over'
  | 'application_in_review'
  | 'application_decided'
  | 'papers_missing'
  | 'vetting_oneself'
  | 'licence_over';

export type StepDecision = { ok: true; after: ApplicationState } | { ok: false; code: StepRefusal };

/** What becomes of an application; whatever is not written here is refused. */
export function decideStep(state: ApplicationState, step: Step): StepDecision {
  switch (step.kind) {
    case 'confirm':
      // Who lost the token confirms again, and stands where they stood.
      if (state === 'approved') return { ok: false, code: 'application_link_over' };
      return { ok: true, after: state === 'applied' ? 'confirmed' : state };
    case 'correct':
      if (!isOpenToApplicant(state)) return { ok: false, code: closedCode(state) };
      return { ok: true, after: state === 'refused' ? 'corrected' : state };
    case 'hand-in':
      if (state !== 'confirmed' && state !== 'corrected') return { ok: false, code: closedCode(state) };
      if (missingPapers(step.papers).length > 0) return { ok: false, code: 'papers_missing' };
      return { ok: true, after: 'in-review' };
    case 'approve':
    case 'refuse':
      if (state !== 'in-review') return { ok: false, code: 'application_decided' };
      if (step.by.isApplicant) return { ok: false, code: 'vetting_oneself' };
      if (step.kind === 'refuse') return { ok: true, after: 'refused' };
      if (step.licenceEnds < step.today) return { ok: false, code: 'licence_over' };
      return { ok: true, after: 'approved' };
    default:
      return step satisfies never;
  }
}

export function missingPapers(papers: readonly PaperKind[]): PaperKind[] {
  return PAPER_KINDS.filter((kind) => !papers.includes(kind));
}

function isOpenToApplicant(state: ApplicationState): boolean {
  return state === 'confirmed' || state === 'refused' || state === 'corrected';
}

function closedCode(state: ApplicationState): StepRefusal {
  return state === 'in-review' ? 'application_in_review' : 'application_decided';
}
