import type { payments as english } from '../en/payments';

export const payments: Record<keyof typeof english, string> = {
  'payment.code.insufficient_funds': 'Salio lako la M-Pesa halitoshi. Hakuna pesa iliyokatwa.',
  'payment.code.cancelled': 'Ombi limeghairiwa kwenye simu yako. Hakuna pesa iliyokatwa.',
  'payment.code.unreachable': 'Ombi halikufika kwenye simu yako kwa wakati. Hakuna pesa iliyokatwa.',
  'payment.code.wrong_pin': 'PIN ya M-Pesa haikuwa sahihi. Hakuna pesa iliyokatwa.',
  'payment.code.expired': 'Muda wa ombi uliisha kabla ya PIN. Hakuna pesa iliyokatwa.',
  'payment.code.busy':
    'M-Pesa inashughulikia ombi lako lingine. Hakuna pesa iliyokatwa. Subiri dakika 2, kisha ujaribu tena.',
  'payment.code.limit':
    'Kiasi hiki kimezidi kikomo cha M-Pesa. Hakuna pesa iliyokatwa. Tumia nambari nyingine au Pay Bill.',
  'payment.code.unknown': 'Bado hatujui kama umelipa. Tunauliza M-Pesa. Tafadhali usilipe tena kwa sasa.',
  'payment.code.not_configured':
    'M-Pesa haikuweza kupokea malipo haya ya kliniki. Hakuna pesa iliyokatwa. Pigia kliniki.',

  'payment.state.asked': 'Tunatuma ombi kwenye simu yako. Bado hakuna pesa iliyokatwa.',
  'payment.state.waiting_for_pin':
    'Angalia simu yako. Weka PIN ya M-Pesa huko. Hatuombi PIN yako hapa kamwe.',
  'payment.state.paid': 'Umelipa. Miadi yako imethibitishwa.',
  'payment.state.not_paid': 'Malipo hayakufaulu. Hakuna pesa iliyokatwa.',
  'payment.state.being_asked': 'Tunauliza M-Pesa. Tafadhali usilipe tena kwa sasa.',
};
