/** The words of consent that come with the product; each clinic may say it in its own. */
export const consent = {
  'consent.telehealth.title': 'Visits by phone and video',
  'consent.telehealth.explanation':
    'The doctor cannot touch you. We keep the record as long as the law asks.',
  'consent.sharing.title': 'Share with another clinic that treats you',
  'consent.sharing.explanation':
    'The doctor who treats you there sees where, when and by whom you were seen.',
  'consent.reminders-whatsapp.title': 'Reminders on WhatsApp',
  'consent.reminders-whatsapp.explanation': 'Time and doctor only. Never your illness.',
  'consent.reminders-sms.title': 'Reminders by SMS',
  'consent.reminders-sms.explanation': 'When WhatsApp does not arrive.',
  'consent.apps.title': 'Apps that you choose',
  'consent.apps.explanation': 'An app reads only what you allow it. You are asked for each one.',
  'consent.research.title': 'Help research',
  'consent.research.explanation': 'No name, no number. Care is the same if you say no.',
} as const;
