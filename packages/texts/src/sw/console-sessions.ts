import type { consoleSessions as english } from '../en/console-sessions';

export const consoleSessions: Record<keyof typeof english, string> = {
  'console.sessions.link': 'Vifaa',
  'console.sessions.title': 'Vifaa vilivyoingia',
  'console.sessions.of': 'Mahali {name} ameingia',
  'console.sessions.lead': 'Simu imepotea? Iondoe hapa; wagonjwa wako watakuwa salama mara moja.',
  'console.sessions.none': 'Hajaingia popote',
  'console.sessions.none_more': 'Hakuna cha kumaliza.',
  'console.sessions.device': 'Kifaa',
  'console.sessions.device_unknown': 'Kifaa kisichojulikana',
  'console.sessions.where': 'Ameingia kwenye',
  'console.sessions.app.console': 'Konsoli ya kliniki',
  'console.sessions.app.cms': 'Maudhui ya kliniki (CMS)',
  'console.sessions.app.account': 'Kivinjari',
  'console.sessions.app.other': 'Programu nyingine',
  'console.sessions.since': 'Tangu',
  'console.sessions.end': 'Mwondoe',
  'console.sessions.end_all': 'Mwondoe kwenye vifaa vyote',
  'console.sessions.ask_one': 'Umwondoe {name} kwenye kifaa hiki?',
  'console.sessions.ask_all': 'Umwondoe {name} kwenye vifaa vyote?',
  'console.sessions.ask_more':
    'Kilichofunguliwa hapo kitasimama mara moja. Atajulishwa kwa barua pepe na anaweza kuingia tena.',
  'console.sessions.ask_all_more': 'Vivinjari vilivyokumbukwa vitasahauliwa pia.',
  'console.sessions.ended': '{name} ameondolewa na kujulishwa kwa barua pepe.',
};
