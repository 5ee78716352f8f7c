import type { consent as english } from '../en/consent';

export const consent: Record<keyof typeof english, string> = {
  'consent.telehealth.title': 'Miadi kwa simu na video',
  'consent.telehealth.explanation':
    'Daktari hawezi kukugusa. Tunatunza rekodi yako kwa muda ambao sheria inataka.',
  'consent.sharing.title': 'Kliniki nyingine inayokutibu',
  'consent.sharing.explanation': 'Daktari anayekutibu huko huona ulionwa wapi, lini na nani.',
  'consent.reminders-whatsapp.title': 'Vikumbusho kwa WhatsApp',
  'consent.reminders-whatsapp.explanation': 'Muda na daktari tu. Hatutaji ugonjwa wako kamwe.',
  'consent.reminders-sms.title': 'Vikumbusho kwa SMS',
  'consent.reminders-sms.explanation': 'Ujumbe wa WhatsApp usipofika.',
  'consent.apps.title': 'Programu unazochagua',
  'consent.apps.explanation': 'Programu husoma tu unachoiruhusu. Unaulizwa kwa kila moja.',
  'consent.research.title': 'Saidia utafiti',
  'consent.research.explanation': 'Bila jina wala nambari. Ukikataa, huduma yako ni ile ile.',
};
