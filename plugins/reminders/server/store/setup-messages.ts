import { whatsappTemplates } from '@daktari/texts';
import type { SetupGap, SetupStep } from '../../../../src/kernel/setup-steps';
import { rulesOfClinic } from './rules';

/** What can leave: a channel that is null lacks something of the settings. */
interface Leaving {
  whatsapp: object | null;
  sms: object | null;
  mail: object | null;
  /** WhatsApp texts that are approved. */
  approved: readonly string[];
}

/** By what patients are told, and when; WhatsApp texts that are not approved go by SMS. */
export function messagesStep({ whatsapp, sms, mail, approved }: Leaving): SetupStep {
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
