import type { landing as english } from '../en/landing';

export const landing: Record<keyof typeof english, string> = {
  'landing.page.title': 'Daktari: daktari yuko karibu',
  'landing.skip': 'Nenda sehemu kuu',
  'landing.language': 'Lugha',

  'landing.status.asking': 'Tunauliza seva',
  'landing.status.up': 'Seva inafanya kazi',
  'landing.status.up_count': 'Huduma zote {count} zinafanya kazi',
  'landing.status.some': 'Huduma {failed} kati ya {count} zina tatizo',
  'landing.status.bad': 'Kuna huduma yenye tatizo',
  'landing.status.gone': 'Seva haijibu',

  'landing.hero.meaning': 'Popote ulipo, kwa simu yoyote.',
  'landing.hero.lead':
    'Agiza miadi na daktari, lipa kwa M-Pesa na ukumbushwe kwa wakati, kwa simu yoyote na mtandao wowote.',
  'landing.hero.demo': 'Hili ni onyesho kamili lenye watu wa kubuni. Hakuna kinachotoka kwenye kompyuta hii.',
  'landing.hero.tour': 'Anza ziara ya dakika 4',
  'landing.hero.app': 'Fungua programu ya mgonjwa',
  'landing.hero.docs': 'Soma jinsi ilivyojengwa',

  'landing.phone.greeting': 'Habari za mchana, Amina',
  'landing.phone.next': 'Miadi yako ijayo',
  'landing.phone.when': 'Leo, 14:30',
  'landing.phone.soon': 'saa nane na nusu mchana',
  'landing.phone.doctor': 'Dkt. Achieng Otieno',
  'landing.phone.channel': 'Sauti au video',
  'landing.phone.pay': 'Lipa KSh 1,200 kwa M-Pesa',
  'landing.phone.held': 'Nafasi yako imehifadhiwa hadi 14:15',
  'landing.phone.find': 'Tafuta daktari',
  'landing.phone.write': 'Tuma ujumbe',
  'landing.phone.messages': 'Ujumbe',
  'landing.phone.sms_paid':
    'Umelipa KSh 1,200. Miadi yako: Jumanne 24 Nov 14:30 (saa nane na nusu mchana), Mwangaza Clinic. Nambari NY7K2Q.',
  'landing.phone.sms_soon':
    'Miadi yako, Mwangaza Clinic, inaanza 14:30 (saa nane na nusu mchana). Tafadhali jiandae dakika 10 kabla.',

  'landing.tiles.title': 'Kinachofanya kazi hapa',
  'landing.tile.app.title': 'Programu ya mgonjwa',
  'landing.tile.app.text': 'Kwa simu ndogo ya Android, iPhone au wavuti',
  'landing.tile.app.open': 'Fungua programu',
  'landing.tile.app.soon': 'Bado haipo: itakuja na programu',
  'landing.tile.console.title': 'Dawati la kliniki',
  'landing.tile.console.text': 'Daktari, mapokezi, uzingatiaji, uendeshaji',
  'landing.tile.console.open': 'Chagua jukumu',
  'landing.tile.console.soon': 'Bado haipo: itakuja na dawati',
  'landing.tile.cms.title': 'CMS',
  'landing.tile.cms.text': 'Kliniki, madaktari, bei, majukumu na programu-jalizi ndani ya Strapi',
  'landing.tile.cms.open': 'Fungua kama msimamizi',
  'landing.tile.cms.soon': 'Haipo: CMS imezimwa',
  'landing.tile.simulator.title': 'Simu ya majaribio',
  'landing.tile.simulator.text': 'SMS, WhatsApp na M-Pesa kwenye simu moja, pamoja na hitilafu',
  'landing.tile.simulator.open': 'Fungua simu',
  'landing.tile.simulator.soon': 'Haipo: hufanya kazi kwenye onyesho pekee',

  'landing.tour.title': 'Ona inavyofanya kazi',
  'landing.tour.lead':
    'Vituo vinne, kama dakika moja kila kimoja. Kila kitufe huita API ileile ya umma ambayo programu huita.',

  'landing.visit.title': 'Endesha miadi',
  'landing.visit.lead':
    'Mgonjwa anajisajili, anapata nafasi, analipa kwa M-Pesa na kujulishwa. Kila mstari hapa chini ni ombi halisi.',
  'landing.visit.start': 'Endesha miadi',
  'landing.visit.again': 'Endesha miadi nyingine',
  'landing.visit.running': 'Inaendelea',
  'landing.visit.empty': 'Bado hakuna kilichoendeshwa.',
  'landing.visit.done': 'Hatua zote {count} zimefaulu kwa sekunde {seconds}.',
  'landing.visit.failed': '{step}: hatua hii haikufaulu. Zilizotangulia zimebaki.',
  'landing.visit.step_ok': 'imefaulu',
  'landing.visit.step_bad': 'haikufaulu',
  'landing.visit.phone': 'Ona ujumbe kwenye simu',

  'landing.race.title': 'Jaribu kuvunja miadi',
  'landing.race.lead':
    'Wagonjwa 200 wanaomba muda uleule kwa pamoja. Hakuna kizuizi cha kasi. Mmoja tu ndiye anaweza kuupata.',
  'landing.race.start': 'Tuma wagonjwa 200 kwa pamoja',
  'landing.race.again': 'Tuma wagonjwa 200 tena',
  'landing.race.signing_in': 'Wagonjwa wanaingia: {done} kati ya {total}',
  'landing.race.asking': 'Wanaomba muda uleule: {done} kati ya {total}',
  'landing.race.working': 'Tunaandaa: {done} kati ya {total}',
  'landing.race.tidy': 'Tunarudisha nafasi',
  'landing.race.good': '{total} waliomba, 1 aliupata.',
  'landing.race.bad': 'Hivi sivyo tunavyoahidi: {winners} waliupata, {others} walipata jibu lingine.',
  'landing.race.winners': 'walipata muda',
  'landing.race.conflicts': 'walikataliwa kwa 409 safi',
  'landing.race.others': 'walipata jibu lingine',
  'landing.race.ms': 'ms kwa wote',
  'landing.race.constraint': 'Kilichowakatalia',
  'landing.race.why':
    'Miadi huchukua vipande vya dakika 5 vya siku ya daktari. Kila kipande ni safu moja, na faharasa hii ya kipekee ya hifadhidata huruhusu safu kuwepo mara moja tu. Miadi ya pili haiwezi kuandikwa, hata programu ikikosea.',

  'landing.phone_stop.title': 'Jibu simu mwenyewe',
  'landing.phone_stop.lead':
    'Chagua simu, itumie ombi, kisha weka PIN au ghairi. Au kwanza washa “Poteza jibu la M-Pesa” na “Poteza ujumbe wa Pay Bill”, uone Daktari akiiuliza M-Pesa mwenyewe.',

  'landing.sign_ins.title': 'Tazama mwenyewe',
  'landing.sign_ins.lead': 'Akaunti za majaribio za watu wa kubuni. Zinafanya kazi kwenye kompyuta hii tu.',
  'landing.sign_ins.loading': 'Tunaulizia akaunti',
  'landing.sign_ins.none': 'Hakuna akaunti zilizopatikana. Anzisha onyesho tena.',
  'landing.sign_ins.identifier': 'Ingia kwa',
  'landing.sign_ins.password': 'Nenosiri',
  'landing.sign_ins.copy': 'Nakili',
  'landing.sign_ins.copy_identifier': 'Nakili jina la kuingia la {name}',
  'landing.sign_ins.copy_password': 'Nakili nenosiri la {name}',
  'landing.sign_ins.copied': 'Imenakiliwa',
  'landing.sign_ins.open': 'Fungua',
  'landing.sign_ins.open_as': 'Fungua kama {name}',

  'landing.role.patient': 'Mgonjwa',
  'landing.role.practitioner': 'Daktari',
  'landing.role.front-desk': 'Mapokezi',
  'landing.role.clinic-admin': 'Msimamizi wa kliniki',
  'landing.role.compliance-officer': 'Afisa wa uzingatiaji',
  'landing.role.admin': 'Msimamizi wa CMS',

  'landing.failed.config': 'Seva haikusema kinachofanya kazi hapa. Pakia ukurasa upya.',
  'landing.failed.http': 'Simu ya majaribio ilijibu {status}. Jaribu tena baada ya muda mfupi.',
  'landing.failed.gone': 'Simu ya majaribio haijibu. Je, onyesho bado linaendelea?',
  'landing.failed.said': 'Simu ya majaribio ilisimama: {message}',
  'landing.failed.cut': 'Jibu limekatika katikati. Kilichofanyika kimebaki. Jaribu tena.',
  'landing.slow': 'Inachukua muda kuliko kawaida. Unaweza kusubiri au kupakia ukurasa upya.',

  'landing.footer.try':
    'Jaribu hivi: lipa kwenye simu huku jibu la M-Pesa na ujumbe wa Pay Bill vikiwa vimepotea, na uone miadi ikijithibitisha.',
  'landing.footer.made': 'Programu huria · TypeScript · Kenya kwanza',
  'landing.footer.version': 'Toleo {version}',
};
