import type { appWays as english } from '../en/app-ways';

export const appWays: Record<keyof typeof english, string> = {
  'app.ways.other': 'Njia nyingine za kuingia',
  'app.ways.password_more': 'Nambari yako ya simu na nenosiri la akaunti yako.',
  'app.ways.password_wrong':
    'Nambari au nenosiri si sahihi. Angalia zote mbili ujaribu tena, au rudi utumie msimbo.',
  'app.ways.passkey_cancelled':
    'Hakuna ufunguo wa siri uliotumika. Jaribu tena na uchague mmoja, au tumia msimbo.',
  'app.ways.passkey_none':
    'Kivinjari hiki hakina funguo za siri. Tumia msimbo au nenosiri, au fungua Daktari kwenye kivinjari kipya zaidi.',
  'app.ways.passkey_refused':
    'Hatuujui ufunguo huu wa siri, au uliondolewa. Tumia msimbo, kisha uuongeze upya kwenye "Data yangu".',

  'app.passkeys.title': 'Funguo za siri',
  'app.passkeys.more': 'Ingia kwa kidole, uso au PIN',
  'app.passkeys.none': 'Bado hakuna ufunguo wa siri',
  'app.passkeys.add': 'Ongeza ufunguo wa siri',
  'app.passkeys.removed': 'Ufunguo wa siri umeondolewa.',
  'app.passkeys.used': 'Ulitumika mwisho {date}',
  'app.passkeys.unused': 'Bado haujatumika',
  'app.passkeys.none_more':
    'Ongeza mmoja, na hutahitaji msimbo kwenye kifaa hiki. Misimbo itaendelea kufanya kazi.',
  'app.passkeys.added': 'Ufunguo wa siri umeongezwa. Sasa unaweza kuingia nao.',
  'app.passkeys.add_cancelled': 'Hakuna ufunguo wa siri uliotengenezwa. Gusa kitufe tena ukiwa tayari.',
  'app.passkeys.other_way':
    'Funguo za siri haziwezi kutengenezwa kwenye kivinjari hiki. Fungua Daktari kwenye kivinjari kipya zaidi.',
  'app.passkeys.since': 'Uliongezwa {date}',
  'app.passkeys.remove_which': 'Ondoa {name}',
  'app.passkeys.remove_ask': 'Uondoe {name}?',
  'app.passkeys.remove_more':
    'Hakuna atakayeingia nao tena, na vifaa vyako vingine vyote vitatolewa. Wewe utabaki umeingia hapa.',

  'app.password.title': 'Nenosiri',
  'app.password.more': 'Weka nenosiri, au ulibadilishe',
  'app.password.lead':
    'Ukiwa na nenosiri unaweza kuingia msimbo usipofika. Vifaa vyako vingine vyote vitatolewa; wewe utabaki umeingia hapa.',
  'app.password.again': 'Rudia nenosiri lilelile',
  'app.password.differ': 'Hayafanani. Andika nenosiri mara nyingine.',
  'app.password.short': 'Ni fupi mno. Tumia angalau herufi, tarakimu au nafasi {minimum}.',
  'app.password.saved': 'Nenosiri lako limewekwa.',

  'app.prove.title': 'Onyesha tena kuwa ni wewe',
  'app.prove.why':
    'Njia za kuingia hubadilishwa tu na aliyeingia ndani ya dakika 5 zilizopita. Hakuna kilichobadilishwa bado.',
  'app.prove.by_password': 'Tumia nenosiri langu',
  'app.prove.by_code': 'Tumia msimbo',
  'app.prove.done': 'Asante. Sasa unaweza kubadilisha.',
  'app.prove.other': 'Hiyo ni akaunti nyingine, si ile iliyoingia hapa. Tumia nambari yako mwenyewe.',
  'app.prove.more': 'Msimbo peke yake hautoshi kwenye kifaa hiki. Tumia nenosiri lako au ufunguo wa siri.',
};
