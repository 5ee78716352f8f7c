import type { PaperKind } from '../../papers/domain/paper';

/** Real milliseconds. */
export const KEEP_IDLE_MS = 90 * 24 * 60 * 60_000;

/** The licence itself has to be shown; a certificate, such as of further training, may be. */
export const RENEWAL_PAPERS = ['licence', 'certificate'] as const satisfies readonly PaperKind[];
export type RenewalPaper = (typeof RENEWAL_PAPERS)[number];

export const RENEWAL_STATES = ['open', 'in-review', 'refused', 'approved'] as const;
export type RenewalState = (typeof RENEWAL_STATES)[number];

/** Days are YYYY-MM-DD of the clinic's calendar. */
interface NewEnd {
  ends: string;
  today: string;
  /** The end that stands; null where none does. */
  before: string | null;
}

export type RenewalStep =
  | { kind: 'show' }
  | ({ kind: 'hand-in'; papers: readonly PaperKind[] } & NewEnd)
  | ({ kind: 'approve'; byOneself: boolean } & NewEnd)
  | { kind: 'refuse'; byOneself: boolean };

export type RenewalRefusal =
  | 'renewal_in_review'
  | 'renewal_decided'
  | 'papers_missing'
  | 'vetting_oneself'
  | 'licence_over'
  | 'licence_not_longer';

export type RenewalDecision = { ok: true; after: RenewalState } | { ok: false; code: RenewalRefusal };

/** What becomes of a renewal; whatever is not written here is refused. After an approval the next one is another. */
export function decideRenewal(state: RenewalState, step: RenewalStep): RenewalDecision {
  switch (step.kind) {
    case 'show':
      return isOpen(state) ? { ok: true, after: state } : closed(state);
    case 'hand-in':
      if (!isOpen(state)) return closed(state);
      if (!step.papers.includes('licence')) return { ok: false, code: 'papers_missing' };
      return endRefusal(step) ?? { ok: true, after: 'in-review' };
    case 'approve':
    case 'refuse':
      if (state !== 'in-review') return { ok: false, code: 'renewal_decided' };
      if (step.byOneself) return { ok: false, code: 'vetting_oneself' };
      if (step.kind === 'refuse') return { ok: true, after: 'refused' };
      return endRefusal(step) ?? { ok: true, after: 'approved' };
    default:
      return step satisfies never;
  }
}

function endRefusal({ ends, today, before }: NewEnd): RenewalDecision | null {
  if (ends < today) return { ok: false, code: 'licence_over' };
  return before !== null && ends <= before ? { ok: false, code: 'licence_not_longer' } : null;
}

function isOpen(state: RenewalState): boolean {
  return state === 'open' || state === 'refused';
}

function closed(state: RenewalState): RenewalDecision {
  return { ok: false, code: state === 'in-review' ? 'renewal_in_review' : 'renewal_decided' };
}
