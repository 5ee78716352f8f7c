/** Terms and privacy: what the product does, in plain words. The operator's name and contact come from the settings. */
export const legalPages = {
  'page.legal.by': 'Daktari is run by {operator}.',
  'page.legal.ask': 'Questions and requests',
  'page.legal.contact': 'Write to {contact}, or ask at your clinic.',

  'page.terms.title': 'Terms',
  'page.terms.lead': 'What you may expect of us, and we of you.',
  'page.terms.what': 'What Daktari does',
  'page.terms.what_more':
    'You find a clinic, book a visit, pay with M-Pesa and talk to the doctor. The clinic and its doctors treat you and answer for their advice. Daktari is the tool.',
  'page.terms.emergency': 'Not for emergencies',
  'page.terms.emergency_more': 'Nobody watches for messages day and night. In an emergency call 999 or 112.',
  'page.terms.money': 'Money',
  'page.terms.money_more':
    'The account is free. The price of a visit is shown before you pay. We never ask for your M-Pesa PIN. When a paid visit cannot take place, the clinic gives the money back or another time.',
  'page.terms.you': 'Your part',
  'page.terms.you_more':
    'Write your own name. Read your codes to nobody. Act for somebody else only where the clinic has agreed. Tell your clinic when you lose your phone.',
  'page.terms.end': 'Leaving',
  'page.terms.end_more':
    'You may stop at any time. Records that the law makes the clinic keep stay there, closed.',

  'page.privacy.title': 'How your data is kept',
  'page.privacy.lead': 'What we keep, who sees it, and what you may ask for.',
  'page.privacy.kept': 'What is kept',
  'page.privacy.kept_more':
    'Your name, phone number, language and birth date; your visits and payments; what your clinic writes about them. Phone numbers and other personal fields are encrypted. Of your password and codes we keep only what checks them.',
  'page.privacy.sees': 'Who sees it',
  'page.privacy.sees_more':
    'The staff of your clinic, as far as their work needs it. A doctor sees a record only while treating you, when it was handed to them, or in an emergency that is reviewed afterwards. Messages by SMS, WhatsApp and e-mail, and notifications on your phone, pass through other companies, so they say nothing about your health.',
  'page.privacy.trail': 'Every look is noted',
  'page.privacy.trail_more':
    'Each time a record is read or changed, we note who, when and why. The notes are sealed, so that nobody can change them unseen. You can ask who looked at yours.',
  'page.privacy.consent': 'What needs your yes',
  'page.privacy.consent_more':
    'Sharing with others and research start off. You switch them on, and off again, and the next look follows. Other apps see only what you allow them, until the day you chose or you stop them.',
  'page.privacy.rights': 'Your rights',
  'page.privacy.rights_more':
    "Under Kenya's Data Protection Act, 2019 you may see your data, have mistakes put right, take a copy with you, object, withdraw a consent, and ask that data is deleted where no law makes us keep it. You may also complain to the Office of the Data Protection Commissioner, odpc.go.ke.",
} as const;
