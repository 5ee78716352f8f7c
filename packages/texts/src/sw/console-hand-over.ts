import type { consoleHandOver as english } from '../en/console-hand-over';

export const consoleHandOver: Record<keyof typeof english, string> = {
  'console.hand_over.title': 'Mikononi mwa wenzako',
  'console.hand_over.none': 'Hajakabidhiwa yeyote',
  'console.hand_over.none_more':
    'Utakuwa mbali kwa muda? Mruhusu mwenzako amwone mgonjwa huyu hadi siku unayochagua.',
  'console.hand_over.give': 'Mkabidhi',
  'console.hand_over.ask': 'Mkabidhi {name}',
  'console.hand_over.ask_more':
    'Mwenzako atamwona mgonjwa huyu hadi siku unayochagua. Mgonjwa anaweza kuona nani alitazama. Unaweza kumaliza wakati wowote.',
  'console.hand_over.to': 'Kwa nani',
  'console.hand_over.choose': 'Chagua mwenzako',
  'console.hand_over.nobody': 'Hakuna mwingine anayetibu wagonjwa kwenye kliniki yako.',
  'console.hand_over.until': 'Hadi mwisho wa',
  'console.hand_over.until_wrong': 'Chagua siku kuanzia leo, isizidi siku {days} kuanzia sasa.',
  'console.hand_over.given': '{patient} amekabidhiwa kwa {doctor}.',
  'console.hand_over.until_day': 'Hadi {day}',
  'console.hand_over.end': 'Maliza',
  'console.hand_over.end_ask': 'Umalize kumkabidhi {doctor}?',
  'console.hand_over.end_more': 'Hatamwona tena mgonjwa huyu kuanzia sasa. Ikihitajika, mkabidhi upya.',
  'console.hand_over.ended': '{doctor} hamwoni tena mgonjwa huyu kwa kukabidhiwa.',
};
