import type { outsidePages as english } from '../en/outside-pages';

export const outsidePages: Record<keyof typeof english, string> = {
  'page.token.label': 'Kiungo au msimbo wa barua pepe',
  'page.token.hint': 'Bandika kiungo chote, au kilicho baada ya alama ya #.',
  'page.token.go': 'Endelea',
  'page.token.sign_in': 'Ingia',
  'page.token.again': 'Omba kiungo kipya',
  'page.token.invitation.title': 'Mwaliko wako',
  'page.token.invitation.lead':
    'Kliniki inataka kufanya kazi nawe. Ufungue kwa kiungo kilicho kwenye barua pepe.',
  'page.token.invitation.over': 'Mwaliko huu hautumiki.',
  'page.token.invitation.over_more':
    'Huenda umetumika, umeondolewa au una zaidi ya siku saba. Je, ulishachagua nenosiri? Ingia. Kama bado, omba kliniki ikutumie tena.',
  'page.token.reset.title': 'Nenosiri jipya',
  'page.token.reset.lead': 'Fungua kwa kiungo kilicho kwenye barua pepe. Kinatumika kwa dakika 30.',
  'page.token.reset.over': 'Kiungo hiki hakitumiki.',
  'page.token.reset.over_more':
    'Huenda kimetumika, kimepita dakika 30, au kuna kipya zaidi kwenye barua pepe yako.',

  'page.invitation.title': 'Karibu, {name}',
  'page.invitation.as': 'Inakualika kama {role}',
  'page.invitation.then':
    'Kisha utaweka programu ya misimbo ya kuingia, au ufunguo wa siri. Uwe na simu yako karibu.',
  'page.invitation.open': 'Fungua akaunti yangu',
  'page.joined.title': 'Akaunti yako imefunguliwa',
  'page.joined.lead': 'Ingia kwa {email} na nenosiri lako jipya.',
  'page.joined.then':
    'Kisha tutaomba uthibitisho wa pili, programu au ufunguo wa siri, na kukuonyesha misimbo ya kurejesha.',
  'page.joined.sign_in': 'Ingia',

  'page.forgotten.title': 'Umesahau nenosiri?',
  'page.forgotten.lead': 'Kwa wafanyakazi. Tutatuma kiungo kwa barua pepe ya akaunti yako.',
  'page.forgotten.invalid': 'Tafadhali andika anwani yote ya barua pepe.',
  'page.forgotten.second':
    'Utahitaji pia programu yako ya misimbo, ufunguo wa siri au msimbo wa kurejesha. Barua pepe peke yake haifungui akaunti.',
  'page.forgotten.send': 'Nitumie kiungo',
  'page.forgotten.patient': 'Tumia msimbo kwenye simu yako',
  'page.link_sent.title': 'Angalia barua pepe yako',
  'page.link_sent.lead':
    'Kama {email} ina akaunti ya mfanyakazi, kiungo kiko njiani. Kinatumika mara moja, kwa dakika 30.',
  'page.link_sent.none':
    'Hujapata? Angalia kwenye spam, kisha uhakikishe anwani na msimamizi wa kliniki yako.',
  'page.link_sent.back': 'Rudi kuingia',

  'page.reset.title': 'Thibitisha kwamba ni wewe',
  'page.reset.why':
    'Huenda mtu mwingine anasoma barua pepe yako. Kwa hiyo tunaomba uthibitisho wako wa pili kabla ya nenosiri jipya.',
  'page.reset.passkey': 'Tumia ufunguo wangu wa siri',
  'page.reset.recovery_hint':
    'Ulio kwenye karatasi yako, au kwenye barua pepe uliyopata msimamizi aliporejesha akaunti yako.',
  'page.reset.lost_both': 'Huna chochote kati ya hivi? Msimamizi wa kliniki yako anaweza kukurejeshea.',
  'page.reset.wrong': 'Hiyo haikulingana. Subiri msimbo unaofuata wa programu, au tumia msimbo wa kurejesha.',
  'page.reset_done.title': 'Nenosiri jipya limehifadhiwa',
  'page.reset_done.lead': 'Umeondolewa kwenye vifaa vyote. Ingia kwa nenosiri jipya.',
  'page.reset_done.told': 'Tutakujulisha pia kwa barua pepe.',
};
