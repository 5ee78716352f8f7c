import { whatsappTemplates } from '@daktari/texts';
import type { SetupGap, SetupStep } from '../../../../src/kernel/setup-steps';
import { rulesOfClinic } from './rules';

/** Of the plugin's settings, what channels need. */
interface Channels {
  twilioAccountSid?: string | undefined;
  twilioAuthToken?: string | undefined;
  whatsappFrom?: string | undefined;
  smsFrom?: string | undefined;
  smtp?: object | undefined;
  templates: Readonly<Record<string, string>>;
}

/** By what patients are told, and when; WhatsApp texts that are not approved go by SMS. */
export function messagesStep(settings: Channels): SetupStep {
  const channels = channelsOf(settings);
  return async (query, { id }) => {
    const reminders = (await rulesOfClinic(query, id)).length;
    const gaps: SetupGap<'messages'>[] = [
      ...(channels.whatsapp + channels.sms === 0 ? (['phone_channel'] as const) : []),
      ...(channels.mail === 0 ? (['mail'] as const) : []),
      ...(reminders === 0 ? (['reminders'] as const) : []),
    ];
    return { gaps, counts: { ...channels, reminders } };
  };
}

function channelsOf(settings: Channels) {
  const { twilioAccountSid, twilioAuthToken, whatsappFrom, smsFrom, smtp, templates } = settings;
  const phone = twilioAccountSid !== undefined && twilioAuthToken !== undefined;
  const named = whatsappTemplates.filter(({ kind, language }) =>
    Object.hasOwn(templates, `${kind}.${language}`),
  );
  return {
    // Without an approved text nothing leaves by WhatsApp.
    whatsapp: Number(phone && whatsappFrom !== undefined && named.length > 0),
    sms: Number(phone && smsFrom !== undefined),
    mail: Number(smtp !== undefined),
    templates: named.length,
    templates_of: whatsappTemplates.length,
  };
}
