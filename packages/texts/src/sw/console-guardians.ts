import type { consoleGuardians as english } from '../en/console-guardians';

export const consoleGuardians: Record<keyof typeof english, string> = {
  'console.guardians.title': 'Anayemwakilisha mgonjwa huyu',
  'console.guardians.none': 'Hakuna, ila mgonjwa mwenyewe',
  'console.guardians.none_more':
    'Mzazi au mlezi huona miadi, huweka miadi na hulipa kwa akaunti yake mwenyewe. Huandika msimbo unaompa.',
  'console.guardians.kind.self': 'Akaunti ya mgonjwa mwenyewe',
  'console.guardians.kind.parent': 'Mzazi',
  'console.guardians.kind.guardian': 'Mlezi kisheria',
  'console.guardians.kind.carer': 'Mtunzaji',
  'console.guardians.until': 'hadi {day}',
  'console.guardians.end': 'Maliza',
  'console.guardians.end_ask': '{name} aache kumwakilisha mgonjwa huyu?',
  'console.guardians.end_more':
    'Kuanzia sasa {name} hataona chochote cha rekodi hii wala kuiwekea miadi. Msimbo mwingine utamruhusu tena.',
  'console.guardians.ended': '{name} hamwakilishi tena mgonjwa huyu.',
  'console.guardians.give': 'Toa msimbo',
  'console.guardians.ask': 'Msimbo kwa ajili ya {name}',
  'console.guardians.ask_more':
    'Mpe tu mtu aliye mbele yako na aliyeonyesha kuwa ni nani. Yote atakayofanya yatakuwa kwenye kumbukumbu.',
  'console.guardians.who': 'Nani anapewa?',
  'console.guardians.who.self': 'Mgonjwa',
  'console.guardians.who.self_more': 'Ataiona rekodi hii kwa akaunti yake mwenyewe.',
  'console.guardians.who.parent': 'Mzazi',
  'console.guardians.who.parent_more': 'Hadi mtoto atimize miaka 18.',
  'console.guardians.who.guardian': 'Mlezi kisheria',
  'console.guardians.who.guardian_more': 'Hadi mtoto atimize miaka 18.',
  'console.guardians.who.carer': 'Mtunzaji',
  'console.guardians.who.carer_more': 'Wa mtu mzima kwa mwaka mmoja, wa mtoto hadi miaka 18.',
  'console.guardians.who.sign-in': 'Mgonjwa, aliye na simu mpya',
  'console.guardians.who.sign-in_more': 'Utafungua akaunti aliyokuwa nayo.',
  'console.guardians.make': 'Tengeneza msimbo',
  'console.guardians.made': 'Msimbo',
  'console.guardians.made_more':
    'Unaonyeshwa mara hii moja na hutumika mara moja, ndani ya dakika {minutes}. Kwenye programu: Data yangu, Ninaowawakilisha. Pia huulizwa tarehe ya kuzaliwa.',
  'console.guardians.made_sign_in':
    'Unaonyeshwa mara hii moja na hutumika mara moja, ndani ya dakika {minutes}. Huandikwa mahali programu inapoomba msimbo wa kliniki.',
  'console.guardians.close': 'Tayari',
  'console.guardians.birth_first': 'Kwanza andika tarehe ya kuzaliwa: msimbo huiuliza.',
};
