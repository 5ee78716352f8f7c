import type { staffMails as english } from '../en/staff-mails';

export const staffMails: Record<keyof typeof english, string> = {
  'message.visit-booked-staff.email.subject': 'Imeagizwa: {date}, {time}, {doctor}',
  'message.visit-booked-staff.email.body': `Miadi imeagizwa.

Muda: {date}, {time}
Daktari: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}`,

  'message.visit-cancelled-staff.email.subject': 'Imeghairiwa: {date}, {time}, {doctor}',
  'message.visit-cancelled-staff.email.body': `Miadi imeghairiwa. Muda huo uko wazi tena.

Muda: {date}, {time}
Daktari: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}`,

  'message.visit-moved-staff.email.subject':
    'Imehamishwa: {oldDate}, {oldTime} hadi {date}, {time}, {doctor}',
  'message.visit-moved-staff.email.body': `Miadi imehamishwa.

Muda wa zamani: {oldDate}, {oldTime}
Muda mpya: {date}, {time}
Daktari: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}`,

  'message.visit-late-staff.email.subject': 'Atachelewa dakika {minutes}: {date}, {time}, {doctor}',
  'message.visit-late-staff.email.body': `Mgonjwa wa miadi hii atachelewa kwa takriban dakika {minutes}.

Muda: {date}, {time}
Daktari: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}`,

  'message.emergency-access-staff.email.subject':
    'Rekodi imefunguliwa kwa dharura: kagua kabla ya {reviewDate}, {reviewTime}',
  'message.emergency-access-staff.email.body': `Rekodi imefunguliwa kwa dharura. Mtu mwingine lazima aikague.

Ilifunguliwa: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Ikaguliwe kabla ya: {reviewDate}, {reviewTime}`,

  'message.emergency-access-forgotten-staff.email.subject':
    'Bado haijakaguliwa: rekodi iliyofunguliwa kwa dharura {date}, {time}',
  'message.emergency-access-forgotten-staff.email.body': `Hakuna aliyekagua rekodi hii iliyofunguliwa kwa dharura. Muda wa ukaguzi umepita.

Ilifunguliwa: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Ilipaswa kukaguliwa kabla ya: {reviewDate}, {reviewTime}`,

  'mail.footer.staff': `Ingia kwenye Daktari ili uone zaidi. Barua pepe hii haina data ya mgonjwa.`,
};
