import type { SendOutcome } from './send-outcome';

/** A phone that hears by push; `index` is the vault's blind index of its token. */
export interface PushPhone {
  index: string;
  token: string;
}

export interface NewPhone {
  session: string;
  patient: { id: number; documentId: string };
  token: string;
}

/** What Expo gave for a push to one phone, and asks to be shown for its receipt. */
export interface PushTicket {
  ticket: string;
  /** The index of its token. */
  phone: string;
}

export interface SentSpan {
  from: Date;
  to: Date;
}

/** Lies on locked screens, so it is the same whatever happened. */
export interface PushContent {
  channel: 'push';
  title: string;
}

/** To all phones of one person. */
export interface PushOutgoing {
  deliveryId: string;
  phones: readonly PushPhone[];
  content: PushContent;
}

/** Of all phones together: one that took it is enough. */
export interface PushResult {
  outcome: SendOutcome;
  tickets: readonly PushTicket[];
  /** Indexes of phones that have the app no more. */
  gone: readonly string[];
}

export type PushReceipt = { kind: 'good' } | { kind: 'bad'; code: string; isGone: boolean };
