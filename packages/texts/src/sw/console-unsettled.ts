import type { consoleUnsettled as english } from '../en/console-unsettled';

export const consoleUnsettled: Record<keyof typeof english, string> = {
  'console.unsettled.tab': 'Yanahitaji mtu',
  'console.unsettled.none': 'Pesa zote zimepata miadi yake',
  'console.unsettled.none_more': 'Yale ambayo M-Pesa haikuyaeleza yanakungoja hapa.',
  'console.unsettled.more':
    'Ni mapya zaidi ya kila aina tu yanayoonekana. Ya zamani yanakuja haya yakimalizika.',
  'console.unsettled.deposit': 'Pesa zisizo na miadi',
  'console.unsettled.deposit_what':
    '{amount} zilikuja kwa Pay Bill. Hakuna miadi yenye akaunti iliyoandikwa.',
  'console.unsettled.deposit_like':
    '{amount} zilikuja kwa Pay Bill kwa akaunti {typed}. Hakuna miadi yenye akaunti hiyo.',
  'console.unsettled.prompt': 'Haijulikani kama yalilipwa',
  'console.unsettled.prompt_what':
    'M-Pesa iliulizwa siku nzima kuhusu ombi la {amount} na haikujibu waziwazi.',
  'console.unsettled.prompt_portal':
    'M-Pesa haikutoa nambari kwa ombi hili, kwa hiyo haiwezi kuulizwa. Tafuta simu na kiasi kwenye tovuti ya M-Pesa.',
  'console.unsettled.refund': 'Kurudisha pesa kunahitaji kuangaliwa',
  'console.unsettled.refund_failed':
    '{amount} hazikurudi. Omba tena kwenye miadi, au zirudishe kwenye tovuti ya M-Pesa.',
  'console.unsettled.refund_review':
    'Haijulikani kama {amount} zilirudi. Kwanza tafuta nambari ya M-Pesa kwenye tovuti ya M-Pesa.',
  'console.unsettled.short': 'Yamelipwa kwa sehemu',
  'console.unsettled.short_what':
    'Zilikuja {paid} kati ya {amount}. Omba zilizobaki kwenye miadi, au ighairi: basi zote zitarudi.',
  'console.unsettled.over': 'Yamelipwa zaidi',
  'console.unsettled.over_what':
    'Zilikuja {paid} badala ya {amount}. Zilizozidi ni za mgonjwa; M-Pesa hurudisha malipo yote kwa pamoja tu.',
  'console.unsettled.code': 'Nambari ya M-Pesa',
  'console.unsettled.account': 'Akaunti',
  'console.unsettled.visit': '{name}, miadi {reference}, {time}',
  'console.unsettled.no_visit': 'Miadi yake si ya kliniki yako tena.',
  'console.unsettled.to_visit': 'Fungua miadi',
  'console.unsettled.ask': 'Uliza M-Pesa tena',
  'console.unsettled.asked': 'M-Pesa inaulizwa. Isipojua, haya yatarudi hapa.',
  'console.unsettled.received': 'Zilizopokelewa',
  'console.unsettled.closest': 'Miadi ya karibu isiyolipwa',
  'console.unsettled.assign': 'Weka kwenye miadi',
  'console.unsettled.assign_title': 'Uweke {amount} kwenye miadi?',
  'console.unsettled.assign_yes': 'Weka kwenye miadi ya {name}',
  'console.unsettled.assign_find': 'Tafuta miadi nyingine kwa nambari yake',
  'console.unsettled.assign_open': 'Miadi inayongoja pesa',
  'console.unsettled.assign_none':
    'Hakuna miadi iliyopatikana. Weka miadi kwanza, kisha uweke pesa hizo kwake.',
  'console.unsettled.assign_choose': 'Chagua miadi.',
  'console.unsettled.assign_why': 'Andika unajuaje pesa ni za nani.',
  'console.unsettled.assign_due': 'inadaiwa {amount}',
  'console.unsettled.assign_different': 'Kiasi si kile kinachodaiwa.',
  'console.unsettled.assigned': 'Pesa ziko kwenye miadi.',
  'console.unsettled.only_like':
    'Unaweza kuziweka kwenye miadi inayofanana tu. Kwa miadi nyingine, mwombe msimamizi wa kliniki.',
  'console.unsettled.only_admin':
    'Akaunti iliyoandikwa haifanani na miadi yenu yoyote isiyolipwa, na huenda kliniki nyingine zinatumia Pay Bill hii. Kwa hiyo msimamizi wa kliniki ndiye anayeziweka kwenye miadi.',
  'console.unsettled.send_back': 'Rudisha',
  'console.unsettled.send_back_title': 'Uombe {amount} zirudishwe?',
  'console.unsettled.send_back_yes': 'Omba zirudishwe',
  'console.unsettled.send_back_more':
    'M-Pesa hurudisha {code} yote kwa simu iliyolipa. Hakuna kinachotoka mpaka mtu wa pili akubali; mmoja wa hao wawili ni msimamizi wa kliniki.',
  'console.unsettled.send_back_why': 'Andika kwa nini si za miadi yenu yoyote.',
  'console.unsettled.send_back_asked': 'Inangoja mtu wa pili.',
  'console.unsettled.send_back_second': 'Kurudisha kunahitaji mtu wa pili.',
  'console.unsettled.send_back_waits':
    'Imeombwa zirudishwe: mtu wa pili anaamua chini ya “Yanayongoja idhini”.',
  'console.unsettled.send_back_failed': 'Hazikurudi. Ziweke kwenye miadi yake, au omba tena zirudishwe.',
};
