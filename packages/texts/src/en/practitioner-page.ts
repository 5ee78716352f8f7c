/** The first step of a doctor or nurse who asks to work for a clinic. */
export const practitionerPage = {
  'page.practitioner.title': 'Register as a practitioner',
  'page.practitioner.lead':
    'For doctors, nurses and clinical officers. Say who you are and which licence you have; the clinic looks it up before you get an account.',
  'page.practitioner.next': 'Next we send you a link by e-mail. With it you show your papers and hand in.',
  'page.practitioner.clinic': 'Clinic you want to work for',
  'page.practitioner.email_hint': 'The link and the clinic’s answer go there.',
  'page.practitioner.choose': 'Choose one',
  'page.practitioner.send': 'Send me the link',
  'page.practitioner.privacy': 'What we keep and for how long: {privacy}.',
  'page.practitioner.privacy_link': 'privacy',
  'page.practitioner.before': 'Registered already?',
  'page.practitioner.go_on': 'Go on with your application',
  'page.practitioner.wrong.clinic': 'Choose the clinic.',
  'page.practitioner.wrong.email': 'Write your e-mail address, such as name@mail.example.',
  'page.practitioner.no_clinic': 'No clinic takes registrations at the moment. Please try again later.',
  'page.practitioner.sent.title': 'Look into your mail box',
  'page.practitioner.sent.lead':
    'We have written to {email}. Open the link in that e-mail within three days; it leads to your papers.',
  'page.practitioner.sent.none':
    'No mail after some minutes? Look for it in spam, or register again and check the address.',
  'page.staff.new': 'New here?',
  'page.staff.register': 'Register as a practitioner',
} as const;
