import type { Delivery } from './delivery';

export type Step =
  | { kind: 'nothing' }
  | { kind: 'wait'; until: Date }
  | { kind: 'end'; state: 'cancelled' | 'skipped'; code: string }
  | { kind: 'send' }
  /** A send was cut off: note it before anything else. */
  | { kind: 'note_cut_off' }
  | { kind: 'look_up' };

export interface Moment {
  now: Date;
  /** Real milliseconds, for the lease. */
  realNow: number;
  jobId: string;
}

/** What the job that finds a delivery in this state has to do with it. */
export function nextStep(delivery: Delivery, { now, realNow, jobId }: Moment): Step {
  switch (delivery.state) {
    case 'planned':
      if (delivery.withdrawn) return { kind: 'end', state: 'cancelled', code: 'withdrawn' };
      if (
        (delivery.notAfter && now >= delivery.notAfter) ||
        (delivery.code && realNow >= delivery.code.goodUntil)
      )
        return { kind: 'end', state: 'skipped', code: 'too_late' };
      return now < delivery.notBefore ? { kind: 'wait', until: delivery.notBefore } : { kind: 'send' };
    case 'sending': {
      // A job runs once at a time, so its own mark can only come from a run that died.
      const leftMs = (delivery.leaseUntil ?? 0) - realNow;
      if (delivery.sendingJob === jobId || leftMs <= 0) return { kind: 'note_cut_off' };
      return { kind: 'wait', until: new Date(now.getTime() + leftMs) };
    }
    case 'unknown':
      if (delivery.finished) return { kind: 'nothing' };
      return now < delivery.notBefore ? { kind: 'wait', until: delivery.notBefore } : { kind: 'look_up' };
    case 'sent':
    case 'delivered':
    case 'read':
    case 'failed':
    case 'cancelled':
    case 'skipped':
    case 'opted_out':
      return { kind: 'nothing' };
    default:
      return delivery.state satisfies never;
  }
}
