import type { appSettings as english } from '../en/app-settings';

export const appSettings: Record<keyof typeof english, string> = {
  'app.settings.title': 'Mipangilio',
  'app.settings.language': 'Lugha',
  'app.settings.scheme': 'Mwanga au giza',
  'app.settings.scheme.auto': 'Kama simu',
  'app.settings.scheme.light': 'Mwanga',
  'app.settings.scheme.dark': 'Giza',
  'app.settings.data_saver': 'Okoa data',
  'app.settings.data_saver_more': 'Hakuna fonti za kupakia, na hakuna kinachosogea.',
  'app.push.title': 'Habari mpya kwenye simu hii',
  'app.push.more':
    'Arifa inayosema tu kwamba kuna habari mpya: bila jina, saa wala sababu. Expo na mtengenezaji wa simu yako watajua kwamba una programu hii.',
  'app.push.refused':
    'Simu hii hairuhusu Daktari kuonyesha arifa. Ziruhusu kwenye mipangilio ya simu, kisha uwashe hapa tena.',
  'app.push.out_of_reach': 'Arifa hazikuweza kuwashwa. Angalia mtandao, kisha ujaribu tena.',
  'app.push.allow': 'Fungua mipangilio ya simu hii',
  'app.settings.kept': 'Kinachohifadhiwa kwenye simu hii',
  'app.settings.kept_more':
    'Miadi yako, imefungwa kwa ufunguo usiotoka kwenye simu hii, ili uisome bila mtandao. Ukitoka, itafutwa.',
  'app.settings.kept_nothing': 'Hakuna: umeingia hadi ukurasa huu ufungwe.',
  'app.settings.account': 'Nenosiri na njia nyingine za kuingia',
  'app.settings.account_more':
    'Hufungua kurasa za akaunti yako kwenye kivinjari. Zitauliza tena wewe ni nani.',
  'app.settings.sign_out': 'Toka',
  'app.settings.sign_out_ask': 'Utoke kwenye simu hii?',
  'app.settings.sign_out_more': 'Nakala iliyohifadhiwa itafutwa. Miadi yako itabaki kliniki.',
  'app.settings.version': 'Toleo {version}',
};
