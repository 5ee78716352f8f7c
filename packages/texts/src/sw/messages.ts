import type { messages as english } from '../en/messages';

export const messages: Record<keyof typeof english, string> = {
  'push.title': 'Una habari mpya kwenye Daktari',

  'message.visit-confirmed.sms':
    'Umelipa {amount}. Miadi yako: {date} {time}, {clinic}. Nambari {reference}. Kubadilisha, piga {clinicPhone}.',
  'message.visit-confirmed.whatsapp':
    'Habari {name}. Umelipa {amount}. Miadi yako na {doctor}, {clinic}, imethibitishwa: {date}, {time}. Nambari ya miadi ni {reference}. Kubadilisha au kughairi, piga {clinicPhone}. Kwa usalama wako, usiandike habari za afya hapa.',

  'message.visit-confirmed-free.sms':
    'Miadi yako: {date} {time}, {clinic}. Hakuna malipo. Nambari {reference}. Kubadilisha, piga {clinicPhone}.',
  'message.visit-confirmed-free.whatsapp':
    'Habari {name}. Miadi yako na {doctor}, {clinic}, imethibitishwa: {date}, {time}. Hakuna malipo. Nambari ya miadi ni {reference}. Kubadilisha au kughairi, piga {clinicPhone}. Kwa usalama wako, usiandike habari za afya hapa.',

  'message.visit-reminder-24h.sms':
    'Kumbuka miadi yako, {clinic}: {date} {time}. Nambari {reference}. Kubadilisha, piga {clinicPhone}.',
  'message.visit-reminder-24h.whatsapp':
    'Habari {name}. Una miadi na {doctor}, {clinic}: {date}, {time}. Nambari ya miadi ni {reference}. Kubadilisha au kughairi, piga {clinicPhone}. Kwa usalama wako, usiandike habari za afya hapa.',

  'message.visit-reminder-1h.sms':
    'Miadi yako, {clinic}, inaanza {time}. Tafadhali jiandae dakika 10 kabla. Nambari {reference}.',
  'message.visit-reminder-1h.whatsapp':
    'Habari {name}. Miadi yako na {doctor}, {clinic}, inaanza {time}. Nambari ya miadi ni {reference}. Tafadhali jiandae dakika 10 kabla.',

  'message.visit-moved.sms':
    'Miadi yako imehamishiwa {date} {time}, {clinic}. Hulipi tena. Nambari {reference}.',
  'message.visit-moved.whatsapp':
    'Habari {name}. Miadi yako na {doctor}, {clinic}, imehamishiwa {date}, {time}. Nambari ya miadi ni {reference}. Hulipi tena.',

  'message.visit-cancelled.sms':
    'Miadi ya {date} {time} imeghairiwa, {clinic}. Hakuna pesa ya kurudishwa. Nambari {reference}. Piga {clinicPhone}.',
  'message.visit-cancelled.whatsapp':
    'Habari {name}. Miadi yako ya {date}, {time}, {clinic}, imeghairiwa. Hakuna pesa ya kurudishwa. Nambari ya miadi ni {reference}. Una swali? Piga {clinicPhone}, tafadhali.',

  'message.visit-cancelled-refund.sms':
    'Miadi yako ya {date} {time} imeghairiwa. {amount} itarudi kwa M-Pesa yako. Nambari {reference}. Maswali? {clinicPhone}.',
  'message.visit-cancelled-refund.whatsapp':
    'Habari {name}. Miadi yako ya {date}, {time}, {clinic}, imeghairiwa. {amount} itarudi kwenye M-Pesa yako. Nambari ya miadi ni {reference}. Una swali? Piga {clinicPhone}, tafadhali.',

  'message.hold-lapsed.sms':
    'Nafasi ya {date} {time} imeachiliwa. Kama ulilipa, tutakujulisha. Nambari {reference}, {clinic}.',
  'message.hold-lapsed.whatsapp':
    'Habari {name}. Nafasi yako ya {date}, {time}, {clinic}, imeachiliwa. Nambari ya miadi ni {reference}. Kama ulilipa, tutayafuatilia malipo na kukujulisha.',

  'message.payment-failed.sms':
    'Malipo hayakufaulu. Hakuna pesa iliyokatwa. Nafasi yako ipo hadi {heldUntil}. Pay Bill {payBill}, akaunti {account}, {amount}.',
  'message.payment-failed.whatsapp':
    'Habari {name}. Malipo hayakufaulu. Hakuna pesa iliyokatwa. Nafasi yako imehifadhiwa hadi {heldUntil}. Ukitaka kulipa mwenyewe: M-Pesa, Pay Bill {payBill}, akaunti {account}, kiasi {amount}. Tutayaona malipo ndani ya dakika moja.',

  'message.payment-late-rebooked.sms':
    'Malipo yako ya {amount} yalichelewa ila nafasi ilikuwepo. Miadi: {date} {time}, {clinic}. Nambari {reference}.',
  'message.payment-late-rebooked.whatsapp':
    'Habari {name}. Malipo yako ya {amount} yalichelewa, lakini nafasi yako ilikuwa bado ipo. Miadi yako, {clinic}, imethibitishwa: {date}, {time}. Nambari ya miadi ni {reference}. Hulipi tena.',

  'message.payment-late-refund.sms':
    'Malipo yako ya {amount} yalichelewa na nafasi imechukuliwa. Tunarudisha pesa kwa M-Pesa yako. Nambari {reference}. Maswali? {clinicPhone}.',
  'message.payment-late-refund.whatsapp':
    'Habari {name}. Malipo yako ya {amount} ya miadi {reference} yalichelewa, na nafasi imechukuliwa. Tunarudisha pesa kwenye M-Pesa yako. Una swali? Piga {clinic}, {clinicPhone}, tafadhali.',

  'message.refund-started.sms':
    'Tunarudisha {amount} kwenye M-Pesa yako. Tutakujulisha ikikamilika. Nambari {reference}, {clinic}.',
  'message.refund-started.whatsapp':
    'Habari {name}. Tunarudisha {amount} kwenye M-Pesa yako kwa miadi {reference}, {clinic}. Tutakujulisha ikikamilika.',

  'message.refund-done.sms':
    '{amount} imerudi kwenye M-Pesa yako. Nambari {reference}, {clinic}. Maswali? {clinicPhone}.',
  'message.refund-done.whatsapp':
    'Habari {name}. {amount} imerudi kwenye M-Pesa yako. Nambari ya miadi ni {reference}, {clinic}. Una swali? Piga {clinicPhone}, tafadhali.',

  'message.record-opened.sms':
    'Rekodi yako, {clinic}, ilifunguliwa kwa dharura: {date} {time}. Hukaguliwa. Si sawa? Piga {clinicPhone}.',
};
