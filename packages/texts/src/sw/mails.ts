import type { mails as english } from '../en/mails';

export const mails: Record<keyof typeof english, string> = {
  'message.visit-confirmed.email.subject': 'Miadi {reference} imethibitishwa',
  'message.visit-confirmed.email.body': `Habari {name},

Umelipa {amount}. Miadi yako imethibitishwa.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}

Kubadilisha au kughairi, piga {clinicPhone}.`,

  'message.visit-confirmed-free.email.subject': 'Miadi {reference} imethibitishwa',
  'message.visit-confirmed-free.email.body': `Habari {name},

Miadi yako imethibitishwa. Hakuna malipo.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}

Kubadilisha au kughairi, piga {clinicPhone}.`,

  'message.visit-reminder-24h.email.subject': 'Miadi yako: {date}, {time}',
  'message.visit-reminder-24h.email.body': `Habari {name},

Miadi yako inakaribia.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}

Kubadilisha au kughairi, piga {clinicPhone}.`,

  'message.visit-reminder-1h.email.subject': 'Miadi yako inaanza {time}',
  'message.visit-reminder-1h.email.body': `Habari {name},

Miadi yako inaanza hivi karibuni. Tafadhali jiandae dakika 10 kabla.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}`,

  'message.visit-moved.email.subject': 'Miadi {reference} imehamishwa',
  'message.visit-moved.email.body': `Habari {name},

Miadi yako ina muda mpya. Hulipi tena.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}

Kubadilisha au kughairi, piga {clinicPhone}.`,

  'message.visit-cancelled.email.subject': 'Miadi {reference} imeghairiwa',
  'message.visit-cancelled.email.body': `Habari {name},

Miadi yako ya {date}, {time}, {clinic}, imeghairiwa. Hakuna pesa ya kurudishwa.

Una swali? Piga {clinicPhone}.`,

  'message.visit-cancelled-refund.email.subject': 'Miadi {reference} imeghairiwa',
  'message.visit-cancelled-refund.email.body': `Habari {name},

Miadi yako ya {date}, {time}, {clinic}, imeghairiwa. {amount} itarudi kwenye M-Pesa yako. Tutakujulisha ikikamilika.

Una swali? Piga {clinicPhone}.`,

  'message.hold-lapsed.email.subject': 'Nafasi ya miadi {reference} imeachiliwa',
  'message.hold-lapsed.email.body': `Habari {name},

Nafasi yako ya {date}, {time}, {clinic}, imeachiliwa. Kama ulilipa, tutayafuatilia malipo na kukujulisha.

Kuagiza miadi tena, au kuuliza, piga {clinicPhone}.`,

  'message.payment-failed.email.subject': 'Malipo ya miadi {reference} hayakufaulu',
  'message.payment-failed.email.body': `Habari {name},

Malipo hayakufaulu. Hakuna pesa iliyokatwa. Nafasi yako imehifadhiwa hadi {heldUntil}.

Unaweza kulipa mwenyewe kwa M-Pesa:
Pay Bill: {payBill}
Akaunti: {account}
Kiasi: {amount}

Tutayaona malipo ndani ya dakika moja. Una swali? Piga {clinicPhone}.`,

  'message.payment-late-rebooked.email.subject': 'Miadi {reference} imethibitishwa',
  'message.payment-late-rebooked.email.body': `Habari {name},

Malipo yako ya {amount} yalichelewa, lakini nafasi yako ilikuwa bado ipo. Miadi yako imethibitishwa. Hulipi tena.

Muda: {date}, {time}
Na: {doctor}
Kliniki: {clinic}
Nambari ya miadi: {reference}

Kubadilisha au kughairi, piga {clinicPhone}.`,

  'message.payment-late-refund.email.subject': 'Pesa ya miadi {reference} inarudi',
  'message.payment-late-refund.email.body': `Habari {name},

Malipo yako ya {amount} yalichelewa, na nafasi imechukuliwa. Tunarudisha pesa kwenye M-Pesa yako. Tutakujulisha ikikamilika.

Kuagiza muda mwingine, piga {clinic}, {clinicPhone}.`,

  'message.refund-started.email.subject': 'Pesa ya miadi {reference} inarudi',
  'message.refund-started.email.body': `Habari {name},

Tunarudisha {amount} kwenye M-Pesa yako. Tutakujulisha ikikamilika.

Una swali? Piga {clinic}, {clinicPhone}.`,

  'message.refund-done.email.subject': 'Pesa ya miadi {reference} imerudi',
  'message.refund-done.email.body': `Habari {name},

{amount} imerudi kwenye M-Pesa yako.

Una swali? Piga {clinic}, {clinicPhone}.`,

  'mail.footer.patient': `Hatuandiki habari za afya yako kwenye barua pepe.
Dharura? Piga 999 au 112.`,
};
