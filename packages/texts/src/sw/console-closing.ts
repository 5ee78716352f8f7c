import type { consoleClosing as english } from '../en/console-closing';

export const consoleClosing: Record<keyof typeof english, string> = {
  'console.closing.say': 'Eleza ilivyoisha',
  'console.closing.title': 'Je, {amount} zilirudi?',
  'console.closing.look':
    'Kwanza tafuta {code} kwenye tovuti ya M-Pesa. Hesabu zitaandikwa mtu wa pili akishaangalia pia.',
  'console.closing.look_no_code':
    'Kwanza tafuta malipo kwenye tovuti ya M-Pesa. Hesabu zitaandikwa mtu wa pili akishaangalia pia.',
  'console.closing.what': 'Tovuti inasemaje?',
  'console.closing.sent': 'Zilirudishwa',
  'console.closing.not-sent': 'Hazikurudishwa',
  'console.closing.sent_more': 'Tovuti inaonyesha pesa zikirudi, kwa nambari yake.',
  'console.closing.not-sent_more': 'Malipo yapo, na tovuti haionyeshi pesa zikirudi.',
  'console.closing.code': 'Nambari ya M-Pesa ya kurudisha',
  'console.closing.code_wrong': 'Nambari ina herufi na tarakimu 8 hadi 20, kama UKR9SENT01.',
  'console.closing.code_own': 'Hiyo ni nambari ya malipo. Kurudisha kuna nambari nyingine.',
  'console.closing.choose': 'Chagua tovuti inasemaje.',
  'console.closing.code_needed': 'Andika nambari ya kurudisha.',
  'console.closing.why': 'Andika ulichoona, na lini.',
  'console.closing.yes': 'Mwombe mwenzako athibitishe',
  'console.closing.asked': 'Inangoja mtu wa pili.',
  'console.closing.waits':
    'Kuna aliyeeleza ilivyoisha: mtu wa pili anathibitisha chini ya “Yanayongoja idhini”.',
  'console.closing.second': 'Mtu wa pili anathibitisha.',
  'console.closing.contradicted':
    'Wawili kati yenu walisema {amount} zilirudi, na M-Pesa inasema hazikurudi. Zirudishe kwenye tovuti ya M-Pesa, kisha eleza hapa.',
  'console.closing.your_word': 'Wawili wenu walisema',
  'console.closing.their_word': 'M-Pesa inasema',
  'console.closing.their_word_code': 'Hazikurudishwa, kwa msimbo {code}.',
  'console.closing.said_sent': 'Tovuti ya M-Pesa inasema zilirudishwa, kwa nambari {code}.',
  'console.closing.said_not-sent': 'Tovuti ya M-Pesa inasema hazikurudishwa.',
  'console.closing.confirm': 'Thibitisha',
  'console.closing.confirm_sent': 'Uthibitishe kwamba {amount} zilirudi?',
  'console.closing.confirm_not-sent': 'Uthibitishe kwamba {amount} hazikurudi?',
  'console.closing.confirm_sent_more':
    'Tafuta {code} kwenye tovuti ya M-Pesa wewe mwenyewe. Kisha hesabu zitaonyesha kuwa pesa zimetoka, na mgonjwa atajulishwa.',
  'console.closing.confirm_not-sent_more':
    'Angalia kwenye tovuti ya M-Pesa wewe mwenyewe. Kisha pesa zitakuwa hapa tena, na zinaweza kurudishwa upya.',
  'console.closing.confirmed': 'Imeandikwa kwenye hesabu.',
  'console.closing.refuse_title': 'Si hivyo?',
  'console.closing.refuse_more': 'Mwenzako atasoma sababu. Inabaki chini ya “Yanahitaji mtu”.',
  'console.closing.refused': 'Inabaki wazi.',
  'console.closing.stale': 'M-Pesa imeshaeleza ilivyoisha. Likatae ili liondoke kwenye orodha.',
};
