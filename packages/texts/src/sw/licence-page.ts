import type { licencePage as english } from '../en/licence-page';

export const licencePage: Record<keyof typeof english, string> = {
  'page.licence.title': 'Leseni yako',
  'page.licence.row_ends': 'Inatumika hadi {day}',
  'page.licence.row_ended': 'Ilitumika hadi {day}',
  'page.licence.row_none': 'Siku ya mwisho bado haijulikani',
  'page.licence.status.undated':
    'Bado hakuna aliyetazama leseni yako hapa. Ionyeshe, ili kliniki yako ijue inatumika hadi lini.',
  'page.licence.status.valid': 'Leseni yako inatumika hadi {day}.',
  'page.licence.status.ends-soon':
    'Leseni yako inatumika hadi {day}. Kuanzia siku inayofuata hutaona wagonjwa hapa, na hakuna miadi mipya itakayowekwa kwako.',
  'page.licence.status.ended':
    'Leseni yako ilitumika hadi {day}. Huoni wagonjwa hapa, na hakuna miadi mipya inayowekwa kwako, hadi kliniki yako itazame leseni iliyohuishwa.',
  'page.licence.status.released':
    'Kliniki yako inasema ulifanya kazi hapo hadi {day}, na imeiachilia leseni yako. Ikiwa umerudi, iwasilishe tena.',
  'page.licence.in_review':
    'Imewasilishwa. Kliniki yako inaitazama, na jibu litakuja kwa barua pepe. Hakuna kinachoweza kubadilishwa hadi hapo.',
  'page.licence.refused':
    'Haijakubaliwa jinsi ilivyo. Onyesha cheti kingine au rekebisha ulichoandika, kisha uwasilishe tena.',
  'page.licence.papers': 'Vyeti vya leseni iliyohuishwa',
  'page.licence.renewed': 'Leseni iliyohuishwa inasemaje',
  'page.licence.told': 'Kwanza onyesha leseni hapo juu. Msimamizi wa kliniki yako ataitazama.',
  'page.licence.early': 'Tayari una leseni iliyohuishwa?',
  'page.licence.handed_in': 'Uliyowasilisha: {body} {number}, inatumika hadi {day}.',
  'page.licence.hand_in': 'Wasilisha',
};
