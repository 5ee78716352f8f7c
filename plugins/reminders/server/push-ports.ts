import type { Db, Trx } from '../../../src/kernel/db';
import type { SendOutcome } from './domain/send-outcome';

type Query = Db | Trx;

/** A phone that hears by push; `index` is the vault's blind index of its token. */
export interface PushPhone {
  index: string;
  token: string;
}

/** The phones that hear for a patient; each belongs to one session of one account, and goes with it. */
export interface PushPhones {
  /** The newest first; whether their sessions stand is identity's to say. */
  of(query: Query, patientId: number): Promise<(PushPhone & { session: string })[]>;
  isOn(query: Query, session: string): Promise<boolean>;
  /**
   * In place of what this session had; whoever had this phone before does not hear by it any more.
   * @throws a violation of `reminders_push_tokens_once` when two sessions name one phone at the same time
   */
  add(trx: Trx, phone: NewPhone, now: Date): Promise<void>;
  remove(trx: Trx, session: string): Promise<void>;
  /** @param indexes of phones that have the app no more */
  removeGone(trx: Trx, indexes: readonly string[]): Promise<void>;
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

/** Tickets without a receipt, and those of the same hour that have a good one. */
export interface PushTickets {
  keep(trx: Trx, deliveryId: string, tickets: readonly PushTicket[], now: Date): Promise<void>;
  unanswered(query: Query, sent: SentSpan): Promise<(PushTicket & { deliveryId: string })[]>;
  confirm(trx: Trx, ticket: string): Promise<void>;
  drop(trx: Trx, ticket: string): Promise<void>;
  anyOf(trx: Trx, deliveryId: string): Promise<boolean>;
  dropBetween(trx: Trx, sent: SentSpan): Promise<void>;
  dropBefore(trx: Trx, before: Date): Promise<void>;
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

/** Push, which is never looked up: a ticket that did not come cannot be asked for. */
export interface PushSender {
  send(message: PushOutgoing): Promise<PushResult>;
  /** By ticket, without those that are not known yet. Null when the provider did not answer. */
  receipts(tickets: readonly string[]): Promise<ReadonlyMap<string, PushReceipt> | null>;
}
