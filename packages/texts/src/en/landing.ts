/** The landing page at `/`; public/landing/texts.json is made from it. */
export const landing = {
  'landing.page.title': 'Daktari: the doctor is near',
  'landing.skip': 'Go to the main part',
  'landing.language': 'Language',

  'landing.status.asking': 'Asking the server',
  'landing.status.up': 'All services are up',
  'landing.status.up_count': 'All {count} services are up',
  'landing.status.some': '{failed} of {count} services need a look',
  'landing.status.bad': 'A service needs a look',
  'landing.status.gone': 'The server does not answer',

  'landing.hero.meaning': 'The doctor is near.',
  'landing.hero.lead':
    'Book, pay with M-Pesa, talk and keep one health record, on any phone and any network.',
  'landing.hero.demo': 'This is a full demo with invented people. Nothing leaves this machine.',
  'landing.hero.tour': 'Start the 4 minute tour',
  'landing.hero.app': 'Open the patient app',
  'landing.hero.docs': 'Read how it is built',

  'landing.phone.greeting': 'Good afternoon, Amina',
  'landing.phone.next': 'Your next visit',
  'landing.phone.when': 'Today, 14:30',
  'landing.phone.soon': 'in 42 minutes',
  'landing.phone.doctor': 'Dr Achieng Otieno',
  'landing.phone.channel': 'Audio or video',
  'landing.phone.pay': 'Pay KSh 1,200 with M-Pesa',
  'landing.phone.held': 'Your time is held until 14:15',
  'landing.phone.messages': 'Messages',
  'landing.phone.sms_paid':
    'Paid KSh 1,200. You are booked: Tue 24 Nov 14:30, Mwangaza Clinic. Visit NY7K2Q.',
  'landing.phone.sms_soon':
    'Your visit at Mwangaza Clinic starts at 14:30. Please be ready 10 minutes before.',

  'landing.tiles.title': 'What runs here',
  'landing.tile.app.title': 'Patient app',
  'landing.tile.app.text': 'For a small Android phone, an iPhone or the web',
  'landing.tile.app.open': 'Open the app',
  'landing.tile.app.soon': 'Not here yet: comes with the app',
  'landing.tile.console.title': 'Console',
  'landing.tile.console.text': 'Doctor, front desk, compliance, operations',
  'landing.tile.console.open': 'Choose a role',
  'landing.tile.console.soon': 'Not here yet: comes with the console',
  'landing.tile.cms.title': 'CMS',
  'landing.tile.cms.text': 'Clinics, doctors, prices, roles and plugins in Strapi',
  'landing.tile.cms.open': 'Open as admin',
  'landing.tile.cms.soon': 'Not here: the CMS is switched off',
  'landing.tile.simulator.title': 'Simulator',
  'landing.tile.simulator.text': 'SMS, WhatsApp and M-Pesa on one phone, with faults',
  'landing.tile.simulator.open': 'Open the phone',
  'landing.tile.simulator.soon': 'Not here: runs only in the demo',

  'landing.tour.title': 'See it work',
  'landing.tour.lead':
    'Four stops, about a minute each. Every button calls the same public API that the app calls.',

  'landing.visit.title': 'Run a visit',
  'landing.visit.lead':
    'A patient signs in, finds a free time, pays by M-Pesa and is told. Each line below is a real request.',
  'landing.visit.start': 'Run a visit',
  'landing.visit.again': 'Run another visit',
  'landing.visit.running': 'Running',
  'landing.visit.empty': 'Nothing has run yet.',
  'landing.visit.done': 'All {count} steps passed in {seconds} s.',
  'landing.visit.failed': 'Step {step} did not pass. What was done before it stands.',
  'landing.visit.step_ok': 'passed',
  'landing.visit.step_bad': 'did not pass',
  'landing.visit.phone': 'See the messages on the phone',

  'landing.race.title': 'Break my booking',
  'landing.race.lead':
    '200 patients ask for the same time at once. No rate limit takes part. Only one may get it.',
  'landing.race.start': 'Send 200 patients at once',
  'landing.race.again': 'Send 200 patients again',
  'landing.race.signing_in': 'Signing patients in: {done} of {total}',
  'landing.race.asking': 'Asking for the same time: {done} of {total}',
  'landing.race.working': 'Getting ready: {done} of {total}',
  'landing.race.good': '{total} asked, 1 got it.',
  'landing.race.bad': 'This is not what we promise: {winners} got the time, {others} had another answer.',
  'landing.race.winners': 'got the time',
  'landing.race.conflicts': 'refused with a clean 409',
  'landing.race.others': 'had another answer',
  'landing.race.ms': 'ms for all of them',
  'landing.race.constraint': 'What refused them',
  'landing.race.why':
    "A visit takes pieces of 5 minutes from the doctor's day. Each piece is one row, and this unique index of the database lets a row exist once. A second booking cannot be written, whatever the code above it does.",

  'landing.phone_stop.title': 'Answer the phone yourself',
  'landing.phone_stop.lead':
    'Enter the PIN, cancel, or switch on a fault: drop the M-Pesa callback and watch Daktari ask for it.',

  'landing.sign_ins.title': 'Look around',
  'landing.sign_ins.lead': 'Demo sign-ins of invented people. They work on this machine only.',
  'landing.sign_ins.loading': 'Asking for the sign-ins',
  'landing.sign_ins.none': 'The simulator gave no sign-ins. Start the demo again.',
  'landing.sign_ins.identifier': 'Sign in with',
  'landing.sign_ins.password': 'Password',
  'landing.sign_ins.copy': 'Copy',
  'landing.sign_ins.copy_identifier': 'Copy the sign-in name of {name}',
  'landing.sign_ins.copy_password': 'Copy the password of {name}',
  'landing.sign_ins.copied': 'Copied',
  'landing.sign_ins.open': 'Open',
  'landing.sign_ins.open_as': 'Open as {name}',

  'landing.role.patient': 'Patient',
  'landing.role.practitioner': 'Doctor',
  'landing.role.front-desk': 'Front desk',
  'landing.role.clinic-admin': 'Clinic admin',
  'landing.role.compliance-officer': 'Compliance officer',
  'landing.role.admin': 'CMS admin',

  'landing.failed.config': 'The server did not say what runs here. Reload the page.',
  'landing.failed.http': 'The simulator answered {status}. Try again in a moment.',
  'landing.failed.gone': 'The simulator does not answer. Is the demo still running?',
  'landing.failed.cut': 'The answer stopped half-way. What was done stands. Try again.',
  'landing.slow': 'This takes longer than usual. You can wait or reload the page.',

  'landing.footer.try':
    'Try this: pay on the phone with the M-Pesa callback dropped, and watch the visit confirm itself.',
  'landing.footer.made': 'Open source · TypeScript · Kenya first',
  'landing.footer.version': 'Version {version}',
} as const;
