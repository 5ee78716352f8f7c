import { whatsappTemplates } from '@daktari/texts';
import type { SmtpAccount } from './mail-sender';

/** What of the settings decides by which channels anything can leave. */
export interface ChannelSettings {
  twilioAccountSid?: string | undefined;
  twilioAuthToken?: string | undefined;
  whatsappFrom?: string | undefined;
  smsFrom?: string | undefined;
  smtp?: SmtpAccount | undefined;
  templates: Readonly<Record<string, string>>;
}

/** Each channel by which messages can leave; null where the settings lack something of it. */
export interface Channels {
  account: { sid: string; token: string } | null;
  whatsapp: { from: string } | null;
  sms: { from: string } | null;
  mail: SmtpAccount | null;
  /** Texts of ours for which an approved one is named, as `kind.language`. */
  approved: readonly string[];
}

/** The one place that says so: senders are made by it, and a new clinic's list of what it lacks. */
export function channelsOf(settings: ChannelSettings): Channels {
  const { twilioAccountSid: sid, twilioAuthToken: token, whatsappFrom, smsFrom, smtp, templates } = settings;
  const account = sid !== undefined && token !== undefined ? { sid, token } : null;
  const approved = whatsappTemplates
    .map(({ kind, language }) => `${kind}.${language}`)
    .filter((name) => Object.hasOwn(templates, name));
  // Without an approved text nothing leaves by WhatsApp.
  const whatsapp = account && whatsappFrom !== undefined && approved.length > 0;
  return {
    account,
    whatsapp: whatsapp ? { from: whatsappFrom } : null,
    sms: account && smsFrom !== undefined ? { from: smsFrom } : null,
    mail: smtp ?? null,
    approved,
  };
}
