import type { AccountMail } from '../../../../src/kernel/account-mailer';
import type { SignInChange } from '../../../../src/kernel/sign-in-changes';
import type { EmergencyCard, PatientNotice, StaffNotice, VisitCard } from './notice';

/** The values of a message before they are put into words; sealed in the delivery's row. Instants are ISO 8601 text. */
export interface MessageFacts {
  /** Empty where it is about no visit. */
  reference: string;
  /** The instant that the text's date and time say: of a visit its start. */
  startsAt: string;
  /** IANA zone of the clinic, in which all times are shown. */
  timeZone: string;
  clinic: string;
  clinicPhone: string;
  doctor: string;
  /** The patient's first name; empty in messages to staff, who look the visit up after sign-in. */
  name: string;
  amountCents?: number;
  heldUntil?: string;
  payBill?: string;
  account?: string;
  oldStartsAt?: string;
  lateMinutes?: number;
  reviewBy?: string;
}

/** What a code's message holds; sealed like the rest, and wiped when the code is used or over. */
export interface CodeFacts {
  msisdn: string;
  code: string;
  /** Of a notice: where its owner looks after the account. */
  link?: string;
  /** Of a notice: what is different about how its owner signs in. */
  change?: SignInChange;
}

/** What a mail about an account holds; sealed and wiped in the same way. */
export type MailFacts = Pick<AccountMail, 'kind' | 'email' | 'values'>;

/** What the database knows about the people and the place of a visit. */
export interface VisitPlace {
  timeZone: string;
  clinic: string;
  clinicPhone: string;
  doctor: string;
}

export function factsOf(
  card: VisitCard,
  place: VisitPlace,
  name: string,
  params: PatientNotice['params'] | StaffNotice['params'],
): MessageFacts {
  return {
    ...place,
    reference: card.reference,
    startsAt: card.startsAt.toISOString(),
    name,
    ...(params && 'amountCents' in params && { amountCents: params.amountCents }),
    ...(params &&
      'heldUntil' in params && {
        heldUntil: params.heldUntil.toISOString(),
        payBill: params.payBill,
        account: params.account,
      }),
    ...(params && 'oldStartsAt' in params && { oldStartsAt: params.oldStartsAt.toISOString() }),
    ...(params && 'lateMinutes' in params && { lateMinutes: params.lateMinutes }),
  };
}

/** Names nobody but the doctor who opened it. */
export function emergencyFactsOf({ openedAt, reviewBy }: EmergencyCard, place: VisitPlace): MessageFacts {
  const startsAt = openedAt.toISOString();
  return { ...place, reference: '', name: '', startsAt, reviewBy: reviewBy.toISOString() };
}

/** A message greets by the first name: family members read along. */
export function firstName(fullName: string): string {
  return fullName.trim().split(/\s+/)[0] ?? '';
}

/** `Dr Njeri Mwangi`, without saying the title twice where the name already holds it. */
export function doctorName(title: string | null, fullName: string): string {
  const name = fullName.trim();
  const prefix = title?.trim() ?? '';
  return prefix === '' || name.toLowerCase().startsWith(prefix.toLowerCase()) ? name : `${prefix} ${name}`;
}
