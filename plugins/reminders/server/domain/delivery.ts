import type { DeliveryKind, EmergencyKind, VisitKind } from './notice';

export const CHANNELS = ['whatsapp', 'sms', 'email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Twilio's: they go to a phone number, which may have opted out, and can be looked up after a lost answer. */
export function goesToNumber(channel: Channel): boolean {
  return channel === 'whatsapp' || channel === 'sms';
}

export type Language = 'en' | 'sw';

/** `patient` ids are rows of patients; those of staff are rows of up_users. */
export interface Person {
  kind: 'patient' | 'practitioner' | 'front_desk' | 'officer';
  id: number;
}
/** `phone`, `address`: a number or address that may be nobody's we know; it stands sealed in the facts. */
export type Recipient = Person | { kind: 'phone' | 'address' };

export function isPerson(recipient: Recipient): recipient is Person {
  return recipient.kind !== 'phone' && recipient.kind !== 'address';
}

/**
 * planned -> sending -> sent -> delivered -> read is the good way.
 * unknown: the send was cut off, and nobody can say whether it arrived. failed, skipped, cancelled and opted_out are ends.
 */
export const DELIVERY_STATES = [
  'planned',
  'sending',
  'sent',
  'delivered',
  'read',
  'unknown',
  'failed',
  'cancelled',
  'skipped',
  'opted_out',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** One message to one person over one channel. */
export interface Delivery {
  id: string;
  dedupeKey: string;
  /** Null for what is about no visit: a code, an emergency access, a mail about an account. */
  visitId: number | null;
  /** Whose clinic and which patient the visit is of, by row; null where there is no visit. */
  about: { clinicId: number; patientId: number } | null;
  kind: DeliveryKind;
  channel: Channel;
  recipient: Recipient;
  language: Language;
  /** Domain time before which nothing happens: the send, the next try or the look-up. */
  notBefore: Date;
  /** Domain time after which the message would mislead; null when it always makes sense. */
  notAfter: Date | null;
  /** Of a reminder: when the clinic wants it to go; quiet hours move it. */
  wishedAt: Date | null;
  /** Empty once they were wiped. */
  factsSealed: string;
  /** Of a code or a mail about an account: what it is about, and the real time (ms) after which it is useless. */
  code: CodeMark | null;
  state: DeliveryState;
  providerId: string | null;
  errorCode: string | null;
  /** Sends that were begun. */
  tries: number;
  /** Sends of which the answer was lost. */
  cutOffs: number;
  fallbackOf: string | null;
  /** The message in whose place somebody sent this one. */
  againOf: string | null;
  /** The job in whose hands it is while sending, and the real time (ms) until which nobody else may take it up. */
  sendingJob: string | null;
  leaseUntil: number | null;
  sendingSince: Date | null;
  /** The visit was moved or will not take place: no further try and no fallback. */
  withdrawn: boolean;
  /** Set when no job of ours will touch it again; later statuses of the provider still may. */
  finished: boolean;
}

export interface CodeMark {
  challenge: string;
  goodUntil: number;
}

/** What a delivery is made of; the rest it gets on its way. */
export type NewDelivery = Pick<
  Delivery,
  | 'id'
  | 'dedupeKey'
  | 'visitId'
  | 'about'
  | 'kind'
  | 'channel'
  | 'recipient'
  | 'language'
  | 'notBefore'
  | 'notAfter'
  | 'wishedAt'
  | 'factsSealed'
  | 'code'
  | 'fallbackOf'
  | 'againOf'
>;

/** How a delivery ends that was never sent. */
export type UnsentEnd = Extract<DeliveryState, 'cancelled' | 'skipped' | 'opted_out' | 'failed'>;

export interface DedupeParts {
  visitId: number;
  version: number;
  kind: VisitKind;
  occasion?: string;
  channel: Channel;
  recipient: Person;
  /** Told in place of the patient whom it is about. */
  onBehalf?: boolean;
}

/**
 * `visit:123:v2:visit-confirmed:email:user:5`, with `:patient:7` for who is told in a patient's place; one row a key,
 * however often a journey runs.
 */
export function dedupeKey(parts: DedupeParts): string {
  const { visitId, version, kind, occasion, channel, recipient, onBehalf = false } = parts;
  const told = occasion === undefined ? kind : `${kind}(${occasion})`;
  return `visit:${visitId}:v${version}:${told}:${channel}${markOf(recipient, onBehalf)}`;
}

/** `emergency:<id>:record-opened:sms`, for staff with `:user:5`; one message a person, however often it is told. */
export function emergencyKey(
  id: string,
  parts: Pick<DedupeParts, 'channel' | 'recipient' | 'onBehalf'> & { kind: EmergencyKind },
): string {
  const { kind, channel, recipient, onBehalf = false } = parts;
  return `emergency:${id}:${kind}:${channel}${markOf(recipient, onBehalf)}`;
}

/** Of whom there is one only, the patient, needs none. */
function markOf({ kind, id }: Person, onBehalf: boolean): string {
  if (kind !== 'patient') return `:user:${id}`;
  return onBehalf ? `:patient:${id}` : '';
}

/** `code:<challenge>:1:whatsapp`; one message a send, however often it is queued. */
export function codeKey(challenge: string, send: number, channel: Channel): string {
  return `code:${challenge}:${send}:${channel}`;
}

/** `account-mail:<what it is about>`; one mail, however often it is queued. */
export function mailKey(about: string): string {
  return `account-mail:${about}`;
}

/** `again:<id>:whatsapp`: what failed is sent again once, however often somebody asks; what replaced it, in its turn. */
export function againKey({ id, channel }: Pick<Delivery, 'id' | 'channel'>): string {
  return `again:${id}:${channel}`;
}

/** The key of the push that goes beside a WhatsApp message. */
export function besideKey(whatsappKey: string): string {
  return keyOn('push', whatsappKey);
}

/** The key of the SMS that stands in for a WhatsApp message. */
export function fallbackKey(whatsappKey: string): string {
  return keyOn('sms', whatsappKey);
}

function keyOn(channel: Channel, whatsappKey: string): string {
  return whatsappKey.replace(/:whatsapp(?=$|:patient:\d+$)/, `:${channel}`);
}
