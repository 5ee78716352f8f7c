import type { appSession as english } from '../en/app-session';

export const appSession: Record<keyof typeof english, string> = {
  'app.session.over': 'Muda wa kuingia kwako umekwisha. Tafadhali ingia tena.',
  'app.session.keep': 'Nibaki nimeingia kwenye simu hii',
  'app.session.keep_more':
    'Zima kama simu hii inatumiwa na wengine: ukifunga ukurasa huu utatoka, na hakuna kitakachohifadhiwa.',
  'app.session.cannot_keep':
    'Kivinjari hiki hakiwezi kuhifadhi vitu kwa usalama hapa. Ukifunga ukurasa huu utatoka.',
  'app.session.cannot_open':
    'Imeshindikana kufungua kilichohifadhiwa kwenye simu hii. Funga programu uifungue tena, au ingia: ukiifunga tena utatoka.',
  'app.session.wait': 'Umejaribu mara nyingi. Tafadhali subiri sekunde {seconds}, kisha ujaribu tena.',
  'app.session.tries_left': 'Majaribio yaliyobaki: {left}.',
  'app.session.refused': 'Akaunti hii haiwezi kufunguliwa hapa. Tafadhali pigia kliniki simu.',
  'app.session.proof': 'Bado kitu kimoja',
  'app.session.proof_more':
    'Msimbo wako ni sahihi. Simu hii ni mpya kwetu, kwa hiyo tunaomba kitu kimoja zaidi.',
  'app.session.card': 'Tarehe ya kuzaliwa na kadi ya kliniki',
  'app.session.birth_date': 'Tarehe ya kuzaliwa',
  'app.session.birth_date_hint': 'Siku, mwezi, mwaka: 4/3/1992',
  'app.session.birth_date_wrong': 'Hakuna tarehe kama hiyo. Andika siku, mwezi, mwaka, kama 14/5/2021.',
  'app.session.card_number': 'Nambari kwenye kadi',
  'app.session.clinic_code': 'Msimbo wa kliniki',
  'app.session.missing': 'Tafadhali jaza hapa kwanza.',
  'app.session.go_on': 'Endelea',
  'app.session.nothing_fits':
    'Akaunti hii inahitaji ufunguo wa siri. Ingia kwenye ukurasa wa akaunti, au pigia kliniki simu.',
};
