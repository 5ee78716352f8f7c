import type { legalPages as english } from '../en/legal-pages';

export const legalPages: Record<keyof typeof english, string> = {
  'page.legal.by': 'Daktari inaendeshwa na {operator}.',
  'page.legal.ask': 'Maswali na maombi',
  'page.legal.contact': 'Andika kwa {contact}, au uliza kwenye kliniki yako.',

  'page.terms.title': 'Masharti',
  'page.terms.lead': 'Unachoweza kutarajia kwetu, na sisi kwako.',
  'page.terms.what': 'Daktari inafanya nini',
  'page.terms.what_more':
    'Unatafuta kliniki, unaagiza miadi, unalipa kwa M-Pesa na kuongea na daktari. Kliniki na madaktari wake ndio wanaokutibu na kuwajibika kwa ushauri wao. Daktari ni chombo tu.',
  'page.terms.emergency': 'Si kwa dharura',
  'page.terms.emergency_more': 'Hakuna anayeangalia ujumbe usiku na mchana. Kwa dharura piga 999 au 112.',
  'page.terms.money': 'Pesa',
  'page.terms.money_more':
    'Akaunti ni bure. Bei ya miadi huonyeshwa kabla hujalipa. Hatuombi PIN yako ya M-Pesa kamwe. Miadi iliyolipiwa isipofanyika, kliniki inakurudishia pesa au inakupa muda mwingine.',
  'page.terms.you': 'Upande wako',
  'page.terms.you_more':
    'Andika jina lako halisi. Usimsomee mtu misimbo yako. Fanya kwa niaba ya mwingine pale tu kliniki ilipokubali. Ijulishe kliniki ukipoteza simu.',
  'page.terms.end': 'Kuondoka',
  'page.terms.end_more':
    'Unaweza kuacha wakati wowote. Rekodi ambazo sheria inaitaka kliniki izitunze hubaki huko, zikiwa zimefungwa.',

  'page.privacy.title': 'Jinsi data yako inavyotunzwa',
  'page.privacy.lead': 'Tunachotunza, nani anakiona, na unachoweza kuomba.',
  'page.privacy.kept': 'Kinachotunzwa',
  'page.privacy.kept_more':
    'Jina lako, nambari ya simu, lugha na tarehe ya kuzaliwa; miadi na malipo yako; na kile kliniki yako inachoandika kuyahusu. Nambari za simu na taarifa nyingine za kibinafsi husimbwa. Kwa nenosiri na misimbo yako tunatunza tu kile kinachoyahakiki.',
  'page.privacy.sees': 'Nani anaona',
  'page.privacy.sees_more':
    'Wafanyakazi wa kliniki yako, kwa kadiri kazi yao inavyohitaji. Daktari huona rekodi wakati tu anapokutibu, alipokabidhiwa, au kwa dharura ambayo hukaguliwa baadaye. SMS, WhatsApp, barua pepe na arifa za simu yako hupitia kampuni nyingine, kwa hiyo hazisemi chochote kuhusu afya yako.',
  'page.privacy.trail': 'Kila anayeangalia huandikwa',
  'page.privacy.trail_more':
    'Kila mara rekodi inaposomwa au kubadilishwa, tunaandika nani, lini na kwa nini. Kumbukumbu hizi zimefungwa ili mtu asizibadilishe kisiri. Unaweza kuuliza nani ameangalia yako.',
  'page.privacy.consent': 'Kinachohitaji ridhaa yako',
  'page.privacy.consent_more':
    'Kushiriki na wengine na utafiti huanza vikiwa vimezimwa. Unaviwasha na kuvizima mwenyewe, na uamuzi wako hufuatwa mara moja. Programu nyingine huona tu unachoziruhusu, hadi siku uliyochagua au utakapozizuia.',
  'page.privacy.rights': 'Haki zako',
  'page.privacy.rights_more':
    'Chini ya Sheria ya Ulinzi wa Data ya Kenya ya 2019 unaweza kuona data yako, kurekebishiwa makosa, kuchukua nakala, kupinga, kuondoa ridhaa, na kuomba data ifutwe pale ambapo sheria haitulazimishi kuitunza. Unaweza pia kulalamika kwa Ofisi ya Kamishna wa Ulinzi wa Data, odpc.go.ke.',
};
