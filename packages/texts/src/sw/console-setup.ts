import type { consoleSetup as english } from '../en/console-setup';

export const consoleSetup: Record<keyof typeof english, string> = {
  'console.nav.setup': 'Maandalizi',
  'console.setup.title': 'Andaa kliniki',
  'console.setup.progress': 'Hatua {done} kati ya {of} zimekamilika',
  'console.setup.lead': 'Unaweza kusimama na kurudi wakati wowote.',
  'console.setup.card': 'Iandae kliniki kwa ajili ya wagonjwa',
  'console.setup.next': 'Inayofuata: {step}',
  'console.setup.go_on': 'Endelea',
  'console.setup.skip': 'Ruka kwa sasa',
  'console.setup.skipped': 'Utapata “Maandalizi” kwenye orodha ya sehemu hadi yote yakamilike.',
  'console.setup.done': 'Imekamilika',
  'console.setup.open': 'Inasubiri',
  'console.setup.ready': 'Kliniki iko tayari',
  'console.setup.ready_more':
    'Wagonjwa wanaweza kuipata, kuweka miadi na kulipa. Ukurasa huu hauhitajiki tena.',
  'console.setup.to_today': 'Nenda kwenye miadi ya leo',

  'console.setup.step.clinic': 'Kliniki yenyewe',
  'console.setup.why.clinic':
    'Ujumbe kwa wagonjwa hutaja nambari yake, na saa yake huonyesha wakati wa miadi.',
  'console.setup.step.people': 'Wafanyakazi wenzako',
  'console.setup.why.people': 'Daktari au muuguzi huona wagonjwa; mapokezi huweka miadi na kusaidia.',
  'console.setup.facts.people': 'Wafanyakazi: {colleagues}, walioalikwa: {invited}',
  'console.setup.step.services': 'Huduma na bei',
  'console.setup.why.services': 'Wagonjwa huchagua huduma na kuona bei yake kabla ya kuweka miadi.',
  'console.setup.facts.services': 'Huduma: {services}',
  'console.setup.step.hours': 'Saa za kazi',
  'console.setup.why.hours':
    'Nafasi ambazo wagonjwa wanaweza kuchagua hutokana na saa za kazi za kila mmoja.',
  'console.setup.facts.hours': 'Wenye saa za kazi: {with_hours} kati ya madaktari na wauguzi {practitioners}',
  'console.setup.step.payments': 'M-Pesa',
  'console.setup.why.payments': 'Wagonjwa hulipa kwa simu zao wenyewe, na malipo huthibitisha miadi.',
  'console.setup.step.messages': 'Ujumbe na vikumbusho',
  'console.setup.why.messages': 'Wagonjwa hupata habari za miadi yao kwa WhatsApp, SMS na barua pepe.',
  'console.setup.facts.messages':
    'Vikumbusho kabla ya miadi: {reminders}. Maandishi ya WhatsApp yaliyoidhinishwa: {templates} kati ya {templates_of}; mengine hutumwa kwa SMS.',
  'console.setup.facts.messages_all':
    'Vikumbusho kabla ya miadi: {reminders}. Maandishi yote {templates_of} ya WhatsApp yameidhinishwa.',
  'console.setup.facts.messages_sms':
    'Vikumbusho kabla ya miadi: {reminders}, kwa SMS. Bado hakuna maandishi ya WhatsApp yaliyoidhinishwa.',

  'console.setup.gap.phone': 'Kliniki haina nambari ya simu.',
  'console.setup.gap.zone': 'Hatuitambui saa za eneo la kliniki. Ziandike hivi: Africa/Nairobi.',
  'console.setup.gap.doctor': 'Bado hakuna anayeona wagonjwa. Mwalike daktari au muuguzi.',
  'console.setup.gap.desk': 'Bado hakuna mtu wa mapokezi. Mwalike mmoja.',
  'console.setup.gap.service': 'Bado hakuna huduma ya kuwekea miadi. Ongeza ya kwanza pamoja na bei yake.',
  'console.setup.gap.price':
    'Kuna huduma yenye bei ambayo M-Pesa haiwezi kupokea. Weka shilingi kamili, kuanzia 1 hadi 250,000.',
  'console.setup.gap.offered':
    'Hakuna daktari wala muuguzi anayetoa huduma inayoweza kulipiwa. Chagua huduma za kila mmoja wao.',
  'console.setup.gap.practitioner': 'Bado hakuna daktari wala muuguzi wa kuwekewa saa za kazi.',
  'console.setup.gap.hours': 'Hakuna mwenye saa za kazi, hivyo hakuna anayeweza kuwekewa miadi. Ziingize.',
  'console.setup.gap.unchecked': 'Bado hakuna aliyeijaribu M-Pesa. Ijaribu; hakuna pesa itakayohamishwa.',
  'console.setup.gap.wrong_keys':
    'M-Pesa ilikataa funguo zetu. Mwombe anayeendesha seva azilinganishe na ukurasa wa Daraja, kisha ujaribu tena.',
  'console.setup.gap.no_answer':
    'M-Pesa haikujibu. Jaribu tena baada ya dakika moja; ikibaki hivyo, mwambie anayeendesha seva.',
  'console.setup.gap.phone_channel':
    'WhatsApp na SMS hazijawekwa. Mwombe anayeendesha seva akaunti ya Twilio.',
  'console.setup.gap.mail': 'Barua pepe haijawekwa. Mwombe anayeendesha seva akaunti ya barua pepe.',
  'console.setup.gap.reminders': 'Vikumbusho vyote vimezimwa, hivyo hakuna anayekumbushwa.',

  'console.setup.check': 'Jaribu M-Pesa',
  'console.setup.check_again': 'Jaribu tena',
  'console.setup.reached': 'M-Pesa ilijibu na inakubali funguo zetu. Hakuna pesa iliyohamishwa.',
  'console.setup.way.clinic': 'Fungua kliniki kwenye CMS',
  'console.setup.way.staff': 'Nenda kwa wafanyakazi wenzako',
  'console.setup.way.service': 'Ongeza huduma kwenye CMS',
  'console.setup.way.services': 'Fungua huduma kwenye CMS',
  'console.setup.way.practitioner': 'Ongeza daktari au muuguzi kwenye CMS',
  'console.setup.way.practitioners': 'Fungua madaktari na wauguzi kwenye CMS',
  'console.setup.way.hours': 'Nenda kwenye saa za kazi',
  'console.setup.way.reminders': 'Fungua nyakati za vikumbusho kwenye CMS',
};
