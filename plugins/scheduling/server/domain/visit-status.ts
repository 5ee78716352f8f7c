export const VISIT_STATUSES = ['held', 'confirmed', 'completed', 'cancelled', 'expired', 'no_show'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

export const VISIT_ACTIONS = [
  'confirm',
  'extend',
  'move',
  'cancel',
  'expire',
  'rebook',
  'complete',
  'markNoShow',
] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** What each action makes of each status; null is a refusal. */
const TRANSITIONS: Record<VisitAction, Record<VisitStatus, VisitStatus | null>> = {
  confirm: row({ held: 'confirmed' }),
  extend: row({ held: 'held' }),
  move: row({ held: 'held', confirmed: 'confirmed' }),
  cancel: row({ held: 'cancelled', confirmed: 'cancelled' }),
  expire: row({ held: 'expired' }),
  rebook: row({ expired: 'confirmed' }),
  complete: row({ confirmed: 'completed' }),
  markNoShow: row({ confirmed: 'no_show' }),
};

export type RefusalCode =
  | 'visit_not_held'
  | 'hold_expired'
  | 'visit_not_movable'
  | 'visit_not_cancellable'
  | 'visit_already_cancelled'
  | 'visit_not_started'
  | 'visit_already_over';

export type Transition = { ok: true; status: VisitStatus } | { ok: false; code: RefusalCode };

export function transition(status: VisitStatus, action: VisitAction): Transition {
  const next = TRANSITIONS[action][status];
  return next === null ? { ok: false, code: refusalOf(status, action) } : { ok: true, status: next };
}

/** Whether the visit has a place in the occupancy table: it will take its time, or took it. */
export function occupies(status: VisitStatus): boolean {
  switch (status) {
    case 'held':
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return true;
    case 'cancelled':
    case 'expired':
      return false;
  }
}

function refusalOf(status: VisitStatus, action: VisitAction): RefusalCode {
  switch (action) {
    case 'confirm':
    case 'extend':
    case 'expire':
    case 'rebook':
      return status === 'expired' ? 'hold_expired' : 'visit_not_held';
    case 'move':
      return 'visit_not_movable';
    case 'cancel':
      return status === 'cancelled' ? 'visit_already_cancelled' : 'visit_not_cancellable';
    case 'complete':
    case 'markNoShow':
      return status === 'held' ? 'visit_not_started' : 'visit_already_over';
  }
}

function row(allowed: Partial<Record<VisitStatus, VisitStatus>>): Record<VisitStatus, VisitStatus | null> {
  const none = {
    held: null,
    confirmed: null,
    completed: null,
    cancelled: null,
    expired: null,
    no_show: null,
  };
  return { ...none, ...allowed };
}
