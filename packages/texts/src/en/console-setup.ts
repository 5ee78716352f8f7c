/** The console's first steps of a new clinic. The names of steps and gaps are those of src/kernel/setup-steps.ts. */
export const consoleSetup = {
  'console.nav.setup': 'Set up',
  'console.setup.title': 'Set up the clinic',
  'console.setup.progress': '{done} of {of} steps done',
  'console.setup.lead': 'You can stop and come back at any time.',
  'console.setup.card': 'Get the clinic ready for patients',
  'console.setup.next': 'Next: {step}',
  'console.setup.go_on': 'Go on',
  'console.setup.skip': 'Skip for now',
  'console.setup.skipped': 'You find “Set up” among the sections until all is done.',
  'console.setup.done': 'Done',
  'console.setup.open': 'To do',
  'console.setup.ready': 'The clinic is ready',
  'console.setup.ready_more': 'Patients can find it, book and pay. This page is needed no more.',
  'console.setup.to_today': 'To today’s visits',

  'console.setup.step.clinic': 'The clinic itself',
  'console.setup.why.clinic': 'Messages to patients name its number, and its clock says when visits are.',
  'console.setup.step.people': 'Colleagues',
  'console.setup.why.people': 'A doctor or nurse sees patients; the front desk books and helps.',
  'console.setup.facts.people': 'Colleagues: {colleagues}, invited: {invited}',
  'console.setup.step.services': 'Services and prices',
  'console.setup.why.services': 'Patients choose a service and see its price before they book.',
  'console.setup.facts.services': 'Services: {services}',
  'console.setup.step.hours': 'Working hours',
  'console.setup.why.hours': 'The times that patients can book come from everybody’s hours.',
  'console.setup.facts.hours': 'With hours: {with_hours} of {practitioners} doctors and nurses',
  'console.setup.step.payments': 'M-Pesa',
  'console.setup.why.payments': 'Patients pay on their own phone, and the payment confirms the visit.',
  'console.setup.step.messages': 'Messages and reminders',
  'console.setup.why.messages': 'Patients hear of their visits by WhatsApp, SMS and e-mail.',
  'console.setup.facts.messages':
    'Reminders before a visit: {reminders}. Approved WhatsApp texts: {templates} of {templates_of}; the others go by SMS.',
  'console.setup.facts.messages_all':
    'Reminders before a visit: {reminders}. All {templates_of} WhatsApp texts are approved.',
  'console.setup.facts.messages_sms':
    'Reminders before a visit: {reminders}, by SMS. No WhatsApp text is approved yet.',

  'console.setup.gap.phone': 'The clinic has no phone number.',
  'console.setup.gap.zone': 'Its time zone is not one that we know. Write it like this: Africa/Nairobi.',
  'console.setup.gap.doctor': 'Nobody sees patients yet. Invite a doctor or nurse.',
  'console.setup.gap.desk': 'Nobody works at the front desk yet. Invite somebody.',
  'console.setup.gap.service': 'There is no service to book yet. Add the first one with its price.',
  'console.setup.gap.price':
    'A service has a price that M-Pesa cannot take. Give whole shillings, from 1 to 250,000.',
  'console.setup.gap.offered':
    'No doctor or nurse gives a service that can be paid. Choose the services of each of them.',
  'console.setup.gap.practitioner': 'There is no doctor or nurse yet whose hours could be entered.',
  'console.setup.gap.hours': 'Nobody has working hours, so nobody can be booked. Enter them.',
  'console.setup.gap.unchecked': 'Nobody has asked M-Pesa yet. Check it; no money moves.',
  'console.setup.gap.wrong_keys':
    'M-Pesa refused our keys. Ask whoever runs the server to compare them with the Daraja page, then check again.',
  'console.setup.gap.no_answer':
    'M-Pesa did not answer. Check again in a minute; if it stays so, tell whoever runs the server.',
  'console.setup.gap.phone_channel':
    'Neither WhatsApp nor SMS is set up. Ask whoever runs the server for a Twilio account.',
  'console.setup.gap.mail': 'E-mail is not set up. Ask whoever runs the server for a mail account.',
  'console.setup.gap.reminders': 'All reminder times are out of use, so nobody is reminded.',

  'console.setup.check': 'Check M-Pesa',
  'console.setup.check_again': 'Check again',
  'console.setup.reached': 'M-Pesa answered and takes our keys. No money moved.',
  'console.setup.way.clinic': 'Open the clinic in the CMS',
  'console.setup.way.staff': 'Go to colleagues',
  'console.setup.way.service': 'Add a service in the CMS',
  'console.setup.way.services': 'Open the services in the CMS',
  'console.setup.way.practitioner': 'Add a doctor or nurse in the CMS',
  'console.setup.way.practitioners': 'Open doctors and nurses in the CMS',
  'console.setup.way.hours': 'Go to the hours',
  'console.setup.way.reminders': 'Open the reminder times in the CMS',
} as const;
