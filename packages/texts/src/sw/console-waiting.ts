import type { consoleWaiting as english } from '../en/console-waiting';

export const consoleWaiting: Record<keyof typeof english, string> = {
  'console.waiting.title': 'Chumba cha kusubiri',
  'console.waiting.waiting': 'Wanaosubiri',
  'console.waiting.expected': 'Wanaotarajiwa',
  'console.waiting.none': 'Hakuna anayesubiri',
  'console.waiting.none_more': 'Waliofika kliniki wako hapa, aliyesubiri zaidi kwanza.',
  'console.waiting.minutes': 'dak {minutes}',
  'console.waiting.arrive': 'Amefika',
  'console.waiting.call': 'Mwite ndani',
  'console.waiting.has_come': '{name} amefika',
  'console.waiting.call_in': 'Mwite {name} ndani',
  'console.waiting.here': 'Amefika {time}',
  'console.waiting.inside': 'Ameitwa ndani',
  'console.waiting.arrived': '{name} amefika.',
  'console.waiting.called': '{name} ameitwa ndani.',
  'console.waiting.more': 'na wengine {count}',
};
