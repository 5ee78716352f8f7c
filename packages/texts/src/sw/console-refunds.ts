import type { consoleRefunds as english } from '../en/console-refunds';

export const consoleRefunds: Record<keyof typeof english, string> = {
  'console.refund.title': 'Kurudisha pesa',
  'console.refund.to_approve': 'Yanayongoja idhini',
  'console.refund.none': 'Hakuna ombi linalokungoja',
  'console.refund.none_more':
    'Mwenzako akiomba pesa zirudi, za miadi au zisizo na miadi, ombi litamngoja mtu wa pili hapa.',
  'console.refund.more':
    'Ni maombi {count} ya zamani zaidi tu yanayoonekana. Mengine yanakuja haya yakiamuliwa.',
  'console.refund.ask': 'Omba pesa zirudi',
  'console.refund.ask_again': 'Omba tena pesa zirudi',
  'console.refund.ask_title': 'Uombe {amount} zirudi?',
  'console.refund.ask_more':
    'M-Pesa hurudisha malipo yote kwa pamoja. Hakuna kinachotoka kabla mwenzako hajaidhinisha.',
  'console.refund.asked': 'Ombi linamngoja mwenzako.',
  'console.refund.asked_by': 'Liliombwa na {name}, {time}',
  'console.refund.asked_by_you': 'Uliliomba wewe, {time}',
  'console.refund.approve': 'Idhinisha',
  'console.refund.approve_title': 'Urudishe {amount}?',
  'console.refund.approve_more': 'Zinarudi kwa M-Pesa kwenye simu iliyolipa, na mgonjwa anajulishwa.',
  'console.refund.approved': 'Pesa ziko njiani.',
  'console.refund.refuse': 'Kataa',
  'console.refund.refuse_title': 'Ubaki na {amount}?',
  'console.refund.refuse_more': 'Mwenzako atasoma sababu. Mgonjwa hatumiwi chochote.',
  'console.refund.refused': 'Ombi limekataliwa.',
  'console.refund.second': 'Uliliomba wewe, kwa hiyo mwenzako ndiye anayeamua.',
  'console.refund.who': '{name}, miadi {reference}, {time}',
  'console.refund.second_admin': 'Pesa hizi si za mtu yeyote, kwa hiyo msimamizi wa kliniki ndiye anayeamua.',
  'console.refund.nobodys': 'Pesa zisizo na miadi, nambari ya M-Pesa {code}',
  'console.refund.stale':
    'Pesa hizi zimepewa miadi au zimerudishwa tayari. Hakuna cha kuidhinisha; likatae ili liondoke kwenye orodha.',
  'console.refund.approve_nobodys':
    'Zinarudi kwa M-Pesa kwenye simu iliyolipa, na hazitawekwa kwenye miadi tena.',
  'console.refund.refuse_nobodys': 'Mwenzako atasoma sababu. Pesa zinabaki chini ya “Yanahitaji mtu”.',
  'console.refund.somebody': 'mwenzako',
  'console.refund.words_gone': 'Maneno yalifutwa pamoja na rekodi.',
  'console.refund.state.open': 'Linamngoja mtu wa pili',
  'console.refund.state.approved': 'Limeidhinishwa na {name}',
  'console.refund.state.approved_you': 'Umeliidhinisha wewe',
  'console.refund.state.refused': 'Limekataliwa na {name}',
  'console.refund.state.refused_you': 'Umelikataa wewe',

  'console.sent.on-way': 'Ziko njiani kurudi',
  'console.sent.on-way_more': 'M-Pesa imeombwa kuzirudisha na bado haijajibu. Hakuna la kufanya.',
  'console.sent.done': 'Zimerudishwa',
  'console.sent.done_more': 'Ziko kwenye simu iliyolipa.',
  'console.sent.review': 'Ziangaliwe',
  'console.sent.review_more':
    'M-Pesa haijasema wazi kama zilirudi. Zinasubiri kwenye Malipo, chini ya “Yanahitaji mtu”.',
  'console.sent.failed': 'M-Pesa ilikataa',
  'console.sent.why.unknown-payment':
    'M-Pesa haiyajui malipo haya kwenye Pay Bill yenu. Linganisha msimbo wake na tovuti ya M-Pesa. Ukiwa sawa, omba tena; M-Pesa ikikataa tena, zirudishe kwenye tovuti hiyo.',
  'console.sent.why.no-float':
    'Akaunti yenu ya M-Pesa ilikuwa na pesa kidogo. Iongezee pesa, kisha omba tena.',
  'console.sent.why.not-set-up':
    'M-Pesa hairuhusu akaunti yenu kurudisha pesa. Msimamizi wa kliniki aangalie mipangilio ya M-Pesa, kisha omba tena.',
  'console.sent.why.found-unsent':
    'Wawili wenu mliona kwenye tovuti ya M-Pesa kwamba hazikutumwa. Omba tena zitumwe.',
  'console.sent.why.other':
    'Hazikurudishwa, na M-Pesa haikutoa sababu tunayoijua. Angalia kwenye tovuti ya M-Pesa, kisha omba tena.',

  'console.day.title': 'Pesa za leo',
  'console.day.received': 'Zilizoingia leo',
  'console.day.asking': 'Njiani leo',
  'console.day.due': 'Za kurudishwa, siku zote',
  'console.day.back': 'Zilizorudishwa za leo',
  'console.day.payments': 'malipo {count}',
  'console.day.payments_one': 'malipo 1',
  'console.day.payments_none': 'hakuna malipo',
};
