import type { Db, Trx } from '../../../src/kernel/db';
import type {
  Channel,
  Delivery,
  DeliveryState,
  Language,
  NewDelivery,
  Person,
  UnsentEnd,
} from './domain/delivery';
import type { CodeFacts, MailFacts, MessageFacts, VisitPlace } from './domain/facts';
import type { DeliveryKind, NumberKind, ToldKind } from './domain/notice';
import type { Contact, PatientFacts } from './domain/people';
import type { Placed } from './domain/place-reminders';
import type {
  NewPhone,
  PushContent,
  PushOutgoing,
  PushPhone,
  PushReceipt,
  PushResult,
  PushTicket,
  SentSpan,
} from './domain/push';
import type { QuietHours } from './domain/quiet-hours';
import type { ReminderRule } from './domain/reminder-times';
import type { Reach, SendOutcome } from './domain/send-outcome';
import type { TopicVisit } from './domain/send-again';
import type { Settlement } from './domain/settle';
import type { Reason } from './domain/why-not';

type Query = Db | Trx;

export interface Deliveries {
  /** False when a delivery with this key stands already; it is left as it is. */
  insertOnce(trx: Trx, delivery: NewDelivery, now: Date): Promise<boolean>;
  find(query: Query, id: string): Promise<Delivery | null>;
  findByProviderId(query: Query, providerId: string): Promise<Delivery | null>;
  /** Which of these provider ids belong to deliveries that we know of. */
  knownProviderIds(query: Query, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes a planned delivery in hand; false when somebody else changed it meanwhile. Must commit before the network. */
  claim(query: Query, delivery: Delivery, hold: Hold): Promise<boolean>;
  /** Ends a planned delivery without a send; false when it is not planned any more. */
  end(query: Query, id: string, state: UnsentEnd, code: string, now: Date): Promise<boolean>;
  /** Writes how a send or look-up went; false when a status report was quicker. */
  settle(trx: Trx, delivery: Delivery, settlement: Settlement, now: Date): Promise<boolean>;
  /** Moves a delivery to what the provider reports; false when it changed since it was read. */
  applyReport(trx: Trx, delivery: Delivery, report: AppliedReport, now: Date): Promise<boolean>;
  /** Cancels what is planned of these kinds, and marks the rest so that it is neither tried again nor falls back. */
  withdraw(trx: Trx, visitId: number, kinds: readonly DeliveryKind[], now: Date): Promise<void>;
  /** Takes a code back in the same way, and wipes it. */
  forgetCode(trx: Trx, challenge: string, now: Date): Promise<void>;
  /** Wipes the codes whose time is over. @param realNow milliseconds */
  wipeCodes(query: Query, realNow: number): Promise<void>;
  /** Unfinished deliveries in nobody's hands that became due in this span, the longest waiting first. */
  overdue(query: Query, span: Span): Promise<string[]>;
}

export interface Hold {
  jobId: string;
  /** Real milliseconds. */
  leaseUntil: number;
  now: Date;
}
export interface AppliedReport {
  state: DeliveryState;
  providerId: string;
  errorCode: string | null;
}
export interface Span {
  after: Date;
  before: Date;
  realNow: number;
  limit: number;
}

/** Who is to be told, and what the clinic says about it. Rows that a visit points to are there, or it throws. */
export interface Directory {
  patient(query: Query, patientId: number): Promise<PatientFacts>;
  place(query: Query, clinicId: number, practitionerId: number): Promise<VisitPlace>;
  /** The doctor and the clinic's front desk: everybody once, whoever has an address and is not blocked. */
  staff(query: Query, clinicId: number, practitionerId: number): Promise<Person[]>;
  /** Who answers for the clinic's data: its compliance officers and admins who can be reached. */
  officers(query: Query, clinicId: number): Promise<Person[]>;
  /** Null when the person is gone or was erased. */
  contact(query: Query, person: Person): Promise<Contact | null>;
  /** The clinic's rules in use; the defaults only for a clinic that never wrote any. */
  rules(query: Query, clinicId: number): Promise<readonly ReminderRule[]>;
}

/** `phoneIndex` is the vault's blind index of the number, as patients carry it. */
export interface OptOuts {
  has(query: Query, phoneIndex: string): Promise<boolean>;
  record(trx: Trx, phoneIndex: string, source: 'provider', now: Date): Promise<void>;
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

/** When patients do not want to be reminded. */
export interface QuietHoursStore {
  of(query: Query, patientId: number): Promise<QuietHours | null>;
  set(trx: Trx, patientId: number, hours: QuietHours | null, now: Date): Promise<void>;
  /** Of the patient's own clinic. */
  zoneOf(query: Query, patientId: number): Promise<string>;
  /** Reminders to this person that nobody has begun to send. */
  waiting(query: Query, patientId: number): Promise<WaitingReminder[]>;
  /** False when it is on its way by now. */
  place(trx: Trx, reminder: Placed & { id: string }, now: Date): Promise<boolean>;
}

export interface WaitingReminder {
  id: string;
  /** The same for the reminders of one visit by one channel. */
  series: string;
  wishedAt: Date;
  /** As it is placed now. */
  was: Placed;
  startsAt: Date;
  /** Of the visit's clinic. */
  zone: string;
}

/** What providers said, append-only. */
export interface StatusEvents {
  has(query: Query, providerId: string, status: string): Promise<boolean>;
  /** @throws a violation of `reminders_status_events_once` when two copies of a report come at the same time */
  record(trx: Trx, event: StatusEvent, now: Date): Promise<void>;
}

export interface StatusEvent {
  id: string;
  providerId: string;
  status: string;
  errorCode: string | null;
  deliveryId: string;
}

/** A message of a clinic's list, with whom and what it is about. */
export interface Listed {
  delivery: Delivery;
  endedAt: Date | null;
  patient: { id: string; name: string; row: number };
  visit: TopicVisit | null;
  /** What was sent in its place. */
  replacedBy: { id: string; againOf: string | null } | null;
}

export interface ListWish {
  clinicIds: readonly number[];
  state?: DeliveryState | undefined;
  channel?: Channel | undefined;
  /** Document id of the patient whom it is about. */
  patient?: string | undefined;
  /** By when it was to go, or to be tried again. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** Failed for good, nothing stands in for it, and at this moment it may be sent again. */
  lostAt?: Date | undefined;
}

/** Messages to patients about visits, as the desk of a clinic sees them; newest first. */
export interface DeliveryLists {
  list(query: Query, wish: ListWish, page: { before: Place | null; most: number }): Promise<Listed[]>;
  /** Counts no further than `most`. */
  count(query: Query, wish: ListWish, most: number): Promise<number>;
  /** With its visit locked, so that it is neither moved nor called off meanwhile. Null where it is no such message. */
  lock(trx: Trx, id: string): Promise<Listed | null>;
  byId(query: Query, id: string): Promise<Listed | null>;
}

/** Where in the list a page ended. */
export interface Place {
  at: string;
  id: string;
}

/** Why a message has not arrived, by the code that was kept with it. */
export type ReasonOf = (code: string) => Reason;

export interface Store {
  lists: DeliveryLists;
  deliveries: Deliveries;
  directory: Directory;
  optOuts: OptOuts;
  pushPhones: PushPhones;
  pushTickets: PushTickets;
  quietHours: QuietHoursStore;
  statusEvents: StatusEvents;
}

/** A message in words, ready for its channel. */
export type Content =
  | {
      channel: 'whatsapp';
      /** `kind.language`, under which the settings hold the approved template's ContentSid. */
      template: string;
      /** The template's numbered variables. */
      variables: Readonly<Record<string, string>>;
    }
  | { channel: 'sms'; body: string }
  | { channel: 'email'; subject: string; body: string }
  | PushContent;

/** A channel by which one address is written to. */
export type AddressedChannel = Exclude<Channel, 'push'>;

export interface Outgoing {
  deliveryId: string;
  /** An MSISDN (2547…), or a mail address for `email`. */
  to: string;
  content: Extract<Content, { channel: AddressedChannel }>;
}

/** A way to people: speaks its provider's protocol, never throws for what the provider or the network does. */
export interface Sender {
  send(message: Outgoing): Promise<SendOutcome>;
  /**
   * The provider's ids of messages that look like this one and are not older than `since`.
   * Null when the provider did not answer. Senders that cannot be asked answer with none.
   */
  lookUp(message: Outgoing, since: Date): Promise<readonly string[] | null>;
}

/** Push, which is never looked up: a ticket that did not come cannot be asked for. */
export interface PushSender {
  send(message: PushOutgoing): Promise<PushResult>;
  /** By ticket, without those that are not known yet. Null when the provider did not answer. */
  receipts(tickets: readonly string[]): Promise<ReadonlyMap<string, PushReceipt> | null>;
}

export type Senders = Readonly<Record<AddressedChannel, Sender>> & { readonly push: PushSender };

export interface Texts {
  /** @throws TypeError when a value that the text needs is absent */
  write(kind: ToldKind, channel: Channel, language: Language, facts: MessageFacts): Content;
  /** Codes go to numbers only. @throws TypeError for e-mail and push */
  writeCode(channel: Channel, language: Language, facts: CodeFacts): Content;
  /** Names nobody and no number: it passes other companies in clear. */
  writeNotice(kind: Exclude<NumberKind, 'sign-in-code'>, language: Language, facts: CodeFacts): Content;
  /** @throws TypeError when a value that the text needs is absent */
  writeMail(language: Language, facts: MailFacts): Content;
}

/** Whom a message that failed with this code of the provider still lets us reach. */
export type ReachOf = (code: string | null) => Reach;
