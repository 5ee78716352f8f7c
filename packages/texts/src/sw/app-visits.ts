import type { appVisits as english } from '../en/app-visits';

export const appVisits: Record<keyof typeof english, string> = {
  'app.visits.title': 'Miadi yako',
  'app.visits.ahead': 'Ijayo',
  'app.visits.before': 'Iliyopita',
  'app.visits.none': 'Bado hakuna miadi',
  'app.visits.none_more': 'Miadi utakayoweka, kwa simu au hapa, itaonekana kwenye orodha hii.',
  'app.visits.most': 'Hizi ndizo {count} za karibuni. Kliniki ina za zamani zaidi.',
  'app.visits.of': 'Kwa {name}',
  'app.visits.reference': 'Miadi {reference}',
  'app.visits.state.held': 'Imehifadhiwa, haijalipwa',
  'app.visits.state.confirmed': 'Imethibitishwa',
  'app.visits.state.completed': 'Imefanyika',
  'app.visits.state.cancelled': 'Imeghairiwa',
  'app.visits.state.expired': 'Haikulipwa kwa wakati',
  'app.visits.state.no_show': 'Hukufika',
  'app.visits.channel.video': 'video',
  'app.visits.channel.audio': 'sauti',
  'app.visits.channel.chat': 'ujumbe',
  'app.visits.channel.in_person': 'kwenye kliniki',
};
