import {
  formatKes,
  formatVisitDate,
  formatVisitTime,
  plainSms,
  renderAccountMail,
  renderCodeSms,
  renderCodeWhatsapp,
  renderPatientMessage,
  renderSms,
  renderStaffMail,
  renderText,
  text,
  type PatientMessageKind,
} from '@daktari/texts';
import type { Language } from '../domain/delivery';
import type { MessageFacts } from '../domain/facts';
import type { OfficersKind, StaffNoticeKind, ToldKind } from '../domain/notice';
import type { AddressedChannel, Content, Texts } from '../ports';

/** What lets a phone fill a code in by itself. */
export interface CodeReaders {
  /** Of the page that asks for the code: browsers offer it there and nowhere else. */
  domain: string | null;
  /** Eleven characters by which Android hands the message to our app. */
  androidAppHash: string | null;
}

/** The words of packages/texts, with times in the clinic's zone and money in the patient's language. */
export function daktariTexts(readers: CodeReaders = { domain: null, androidAppHash: null }): Texts {
  return {
    write: (kind, channel, language, facts) => {
      if (channel === 'push') return { channel, title: text(language, 'push.title') };
      const values = valuesOf(facts, language);
      switch (kind) {
        case 'visit-booked-staff':
        case 'visit-cancelled-staff':
        case 'visit-moved-staff':
        case 'visit-late-staff':
        case 'emergency-access-staff':
        case 'emergency-access-forgotten-staff':
          return renderStaffMail(kind, language, values);
        case 'record-opened':
          return { channel: 'sms', body: plainSms(renderSms(kind, language, values).body) };
        default:
          return writeToPatient(patientKind(kind, facts), channel, language, values);
      }
    },
    writeNotice: (kind, language, { link, change }) => {
      const values = {
        ...(link !== undefined && { link }),
        ...(change !== undefined && { change: text(language, `sign-in-change.${change}`) }),
      };
      return { channel: 'sms', body: plainSms(renderText(language, `notice.${kind}.sms`, values)) };
    },
    writeCode: (channel, language, { code }) => {
      switch (channel) {
        case 'whatsapp':
          return {
            channel,
            template: `sign-in-code.${language}`,
            variables: renderCodeWhatsapp(language, code).variables,
          };
        case 'sms':
          return { channel, body: renderCodeSms(language, code, readers) };
        case 'email':
        case 'push':
          throw new TypeError('codes go by WhatsApp and SMS');
        default:
          return channel satisfies never;
      }
    },
    writeMail: (language, { kind, values }) => renderAccountMail(kind, language, values),
  };
}

type ToPatient = Exclude<ToldKind, StaffNoticeKind | OfficersKind | 'record-opened'>;

function patientKind(kind: ToPatient, facts: MessageFacts): PatientMessageKind {
  return kind === 'visit-confirmed' && facts.amountCents === 0 ? 'visit-confirmed-free' : kind;
}

function writeToPatient(
  kind: PatientMessageKind,
  channel: AddressedChannel,
  language: Language,
  values: Values,
): Content {
  const message = renderPatientMessage(kind, channel, language, values);
  switch (message.channel) {
    case 'whatsapp':
      return { channel: 'whatsapp', template: `${kind}.${language}`, variables: message.variables };
    case 'sms':
      return { channel: 'sms', body: plainSms(message.body) };
    case 'email':
      return message;
    default:
      return message satisfies never;
  }
}

// Which of them a kind needs is checked by the renderer, which throws rather than send a text with a hole.
type Values = Readonly<Record<string, string>>;

function valuesOf(facts: MessageFacts, language: Language): Values {
  const { name, doctor, clinic, clinicPhone, reference, timeZone } = facts;
  const startsAt = new Date(facts.startsAt);
  const values: Record<string, string> = {
    ...{ name, doctor, clinic, clinicPhone, reference },
    date: formatVisitDate(startsAt, timeZone, language),
    time: formatVisitTime(startsAt, timeZone, language),
  };
  if (facts.amountCents !== undefined) values['amount'] = formatKes(facts.amountCents, language);
  if (facts.heldUntil !== undefined) {
    values['heldUntil'] = formatVisitTime(new Date(facts.heldUntil), timeZone, language);
  }
  if (facts.payBill !== undefined) values['payBill'] = facts.payBill;
  if (facts.account !== undefined) values['account'] = facts.account;
  if (facts.lateMinutes !== undefined) values['minutes'] = String(facts.lateMinutes);
  if (facts.oldStartsAt !== undefined) {
    const old = new Date(facts.oldStartsAt);
    values['oldDate'] = formatVisitDate(old, timeZone, language);
    values['oldTime'] = formatVisitTime(old, timeZone, language);
  }
  if (facts.reviewBy !== undefined) {
    const due = new Date(facts.reviewBy);
    values['reviewDate'] = formatVisitDate(due, timeZone, language);
    values['reviewTime'] = formatVisitTime(due, timeZone, language);
  }
  return values;
}
