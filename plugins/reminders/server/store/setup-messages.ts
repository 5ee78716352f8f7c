import { whatsappTemplates } from '@daktari/texts';
import type { SetupGap, SetupStep } from '../../../../src/kernel/setup-steps';
import type { Channels } from '../adapters/channels';
import { rulesOfClinic } from './rules';

/** By what patients are told, and when; WhatsApp texts that are not approved go by SMS. */
export function messagesStep({ whatsapp, sms, mail, approved }: Channels): SetupStep {
  const counts = {
    whatsapp: Number(whatsapp !== null),
    sms: Number(sms !== null),
    mail: Number(mail !== null),
    templates: approved.length,
    templates_of: whatsappTemplates.length,
  };
  return async (query, { id }) => {
    const reminders = (await rulesOfClinic(query, id)).length;
    const gaps: SetupGap<'messages'>[] = [
      ...(whatsapp === null && sms === null ? (['phone_channel'] as const) : []),
      ...(mail === null ? (['mail'] as const) : []),
      ...(reminders === 0 ? (['reminders'] as const) : []),
    ];
    return { gaps, counts: { ...counts, reminders } };
  };
}
