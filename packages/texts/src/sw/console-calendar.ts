import type { consoleCalendar as english } from '../en/console-calendar';

export const consoleCalendar: Record<keyof typeof english, string> = {
  'console.nav.calendar': 'Kalenda',
  'console.calendar.title': 'Kalenda',
  'console.calendar.whose': 'Kalenda ya nani',
  'console.calendar.this_week': 'Wiki hii',
  'console.calendar.today': 'Leo',
  'console.calendar.week_before': 'Wiki iliyotangulia',
  'console.calendar.week_after': 'Wiki inayofuata',
  'console.calendar.day_before': 'Siku iliyotangulia',
  'console.calendar.day_after': 'Siku inayofuata',
  'console.calendar.none': 'hakuna miadi',
  'console.calendar.count': 'miadi {count}',
  'console.calendar.nobody': 'Bado hakuna madaktari wala wauguzi',
  'console.calendar.nobody_more': 'Kila anayekubaliwa kufanya kazi hapa ana kalenda.',
  'console.calendar.closed': 'imefungwa',
  'console.calendar.out_of_hours': 'Nje ya saa za kazi',
  'console.calendar.legend': 'Jinsi ya kusoma kalenda',
  'console.calendar.drag':
    'Buruta miadi ijayo hadi nafasi iliyo wazi ili kuihamisha, au ifungue na uchague Hamisha.',
  'console.calendar.look.audio': 'Sauti',
  'console.calendar.look.video': 'Video',
  'console.calendar.look.in-person': 'Kliniki',
  'console.calendar.look.held': 'Imehifadhiwa, haijalipwa',
  'console.calendar.look.done': 'Imefanyika',
  'console.calendar.look.missed': 'Hakufika',
};
