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

  'mail.footer.staff': `Ingia kwenye Daktari ili uone miadi. Barua pepe hii haina data ya mgonjwa.`,
};
