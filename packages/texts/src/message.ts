import { catalogues, type EnglishCatalogue, type TextKey } from './catalogue';
import type { Language } from './language';
import type {
  MessageChannel,
  MessageKind,
  PatientMessageKind,
  SmsOnlyKind,
  StaffMessageKind,
} from './message-kinds';
import { placeholdersOf, type Placeholders } from './placeholders';
import { renderText, text } from './text';
import { whatsappTemplate, whatsappVariables } from './whatsapp-templates';

/** The values that all texts of a kind need together; every one is a ready, non-clinical string. */
export type MessageValues<Kind extends MessageKind | SmsOnlyKind> = Readonly<
  Record<Placeholders<EnglishCatalogue[Extract<TextKey, `message.${Kind}.${string}`>]>, string>
>;

export type RenderedMessage =
  | { channel: 'sms'; body: string }
  /** `contentKey` names the approved template; `variables` is what Twilio calls ContentVariables; `body` is for people. */
  | { channel: 'whatsapp'; contentKey: string; variables: Record<string, string>; body: string }
  | { channel: 'email'; subject: string; body: string };

/** A patient's message for one channel. Throws TypeError when a value that its text needs is absent. */
export function renderPatientMessage<Kind extends PatientMessageKind>(
  kind: Kind,
  channel: MessageChannel,
  language: Language,
  values: MessageValues<Kind>,
): RenderedMessage {
  switch (channel) {
    case 'sms':
      return { channel, body: renderText(language, `message.${kind}.sms`, values) };
    case 'whatsapp': {
      const template = whatsappTemplate(kind, language);
      return {
        channel,
        contentKey: template.contentKey,
        variables: whatsappVariables(template, values),
        body: renderText(language, `message.${kind}.whatsapp`, values),
      };
    }
    case 'email':
      return mail(kind, language, values, text(language, 'mail.footer.patient'));
  }
}

/** What is told by SMS alone. Throws TypeError when a value that its text needs is absent. */
export function renderSms<Kind extends SmsOnlyKind>(
  kind: Kind,
  language: Language,
  values: MessageValues<Kind>,
): Extract<RenderedMessage, { channel: 'sms' }> {
  return { channel: 'sms', body: renderText(language, `message.${kind}.sms`, values) };
}

/** The e-mail to staff. Throws TypeError when a value that its text needs is absent. */
export function renderStaffMail<Kind extends StaffMessageKind>(
  kind: Kind,
  language: Language,
  values: MessageValues<Kind>,
): Extract<RenderedMessage, { channel: 'email' }> {
  return mail(kind, language, values, text(language, 'mail.footer.staff'));
}

/** The names of the values that a kind's text for this channel needs, in the order of the English text. */
export function messageParams(kind: MessageKind, channel: MessageChannel): string[] {
  const prefix = `message.${kind}.${channel}`;
  const texts = Object.entries(catalogues.en).filter(
    ([key]) => key === prefix || key.startsWith(`${prefix}.`),
  );
  return [...new Set(texts.flatMap(([, template]) => placeholdersOf(template)))];
}

function mail(
  kind: MessageKind,
  language: Language,
  values: Readonly<Record<string, string>>,
  footer: string,
): Extract<RenderedMessage, { channel: 'email' }> {
  return {
    channel: 'email',
    // A line break in a subject would start a new mail header.
    subject: renderText(language, `message.${kind}.email.subject`, values).replace(/\s+/g, ' '),
    body: `${renderText(language, `message.${kind}.email.body`, values)}\n\n${footer}\n`,
  };
}
