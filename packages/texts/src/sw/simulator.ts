import type { simulator as english } from '../en/simulator';

export const simulator: Record<keyof typeof english, string> = {
  'simulator.page.title': 'Simu ya majaribio',
  'simulator.page.subtitle': 'M-Pesa, SMS na WhatsApp za kuigiza',
  'simulator.language': 'Lugha',

  'simulator.clock.runs': 'Saa inaenda',
  'simulator.clock.now': 'Saa',
  'simulator.clock.day': 'Siku 1',
  'simulator.clock.hour': 'Saa 1',
  'simulator.clock.restart': 'Anza upya',
  'simulator.clock.restart_ask':
    'Uanze upya? Ujumbe, maombi, hitilafu na salio za M-Pesa hapa zitaanza upya. Saa na miadi iliyo ndani ya Daktari hubaki.',

  'simulator.authenticator.title': 'Programu ya misimbo',
  'simulator.authenticator.subtitle': 'misimbo ya wafanyakazi wa majaribio',
  'simulator.authenticator.lead':
    'Andika tarakimu hizi sita pamoja na nenosiri. Kila msimbo hutumika mara moja: kuingia tena, subiri unaofuata.',
  'simulator.authenticator.left': 'Zimebaki sekunde {seconds}',
  'simulator.authenticator.none': 'Hakuna wafanyakazi wa majaribio hapa. Anzisha onyesho.',

  'simulator.phones.title': 'Simu',
  'simulator.phones.add': 'Ongeza simu',
  'simulator.phones.name': 'Jina',
  'simulator.phones.number': 'Nambari',
  'simulator.phones.balance': 'M-Pesa {amount}',
  'simulator.phones.balance_label': 'Salio la M-Pesa kwa KSh',
  'simulator.phones.save': 'Hifadhi simu',
  'simulator.phones.cancel': 'Ghairi',
  'simulator.phones.none': 'Bado hakuna simu. Ongeza moja ili uone ujumbe wake.',
  'simulator.phone.title': 'Simu hii',
  'simulator.phone.network': 'Ina mtandao',
  'simulator.phone.on': 'Simu imewashwa',
  'simulator.phone.pin': 'Anaijua PIN',
  'simulator.phone.money': 'Pesa zinatosha',
  'simulator.phone.whatsapp': 'Anatumia WhatsApp',
  'simulator.phone.off_text': 'Simu hii imezimwa.',

  'simulator.ask.send': 'Tuma ombi la M-Pesa',
  'simulator.ask.hint': 'Mtu huyu anaagiza miadi. Wewe unaweka PIN.',
  'simulator.ask.asking': 'Tunaagiza miadi',
  'simulator.ask.asked': 'Miadi {reference}, {amount}. Ombi liko njiani.',
  'simulator.ask.later':
    'Miadi {reference}, {amount}. Ombi litafika {time}: M-Pesa hupokea kiasi kilekile mara moja kwa dakika 2.',
  'simulator.ask.on_phone': 'Ombi liko kwenye simu. PIN ya onyesho ni {pin}.',
  'simulator.ask.failed': 'Ombi halikutumwa: {message}',
  'simulator.ask.failed.phone_busy': 'Simu hii ina ombi lingine la M-Pesa. Lijibu kwanza.',
  'simulator.ask.failed.request_unfinished':
    'Ombi la mwisho la M-Pesa kwa simu hii halijaisha bado. Jaribu tena baada ya dakika moja.',
  'simulator.ask.failed.too_many_holds':
    'Mtu huyu ana nafasi nyingi ambazo hajalipia. Lipia moja, au sogeza saa mbele kwa saa moja.',
  'simulator.ask.failed.no_time': 'Kliniki haina nafasi wiki mbili zijazo.',
  'simulator.ask.failed.slot_taken': 'Mtu mwingine amechukua muda huo sasa hivi. Jaribu tena.',
  'simulator.ask.failed.other_password':
    'Nambari hii ina akaunti yenye nenosiri lingine. Chagua simu nyingine.',
  'simulator.ask.failed.no_answer': 'Daktari haijibu. Je, onyesho bado linaendelea?',

  'simulator.messages.title': 'Ujumbe',
  'simulator.messages.none': 'Bado hakuna ujumbe.',
  'simulator.messages.caption': 'SMS na ombi la M-Pesa',
  'simulator.prompt.enter_pin': 'Weka PIN ya M-Pesa',
  'simulator.prompt.demo_pin': 'PIN ya onyesho {pin}',
  'simulator.prompt.cancel': 'Ghairi',
  'simulator.prompt.send': 'Tuma',
  'simulator.prompt.delete': 'Futa tarakimu ya mwisho',
  'simulator.prompt.waiting': '{name} ana ombi la M-Pesa',
  'simulator.whatsapp.caption': 'WhatsApp',
  'simulator.whatsapp.none': 'Bado hakuna ujumbe wa WhatsApp.',
  'simulator.whatsapp.write': 'Andika ujumbe',
  'simulator.whatsapp.send': 'Tuma',

  'simulator.faults.title': 'Hitilafu',
  'simulator.faults.on': '{count} zimewashwa',
  'simulator.faults.none': 'Hakuna hitilafu',
  'simulator.faults.next': 'Mara {count}, kisha inajizima',
  'simulator.log.title': 'Kilichotokea',
  'simulator.log.none': 'Bado hakuna. Agiza miadi uone hapa.',
  'simulator.log.copy': 'Nakili',
  'simulator.log.copied': 'Imenakiliwa',
  'simulator.mail.title': 'Barua pepe',
  'simulator.mail.none': 'Bado hakuna barua pepe.',
  'simulator.offline': 'Simu ya majaribio haijibu. Tunajaribu tena.',
};
