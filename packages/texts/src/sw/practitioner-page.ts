import type { practitionerPage as english } from '../en/practitioner-page';

export const practitionerPage: Record<keyof typeof english, string> = {
  'page.practitioner.title': 'Jiandikishe kama mhudumu wa afya',
  'page.practitioner.lead':
    'Kwa madaktari, wauguzi na maafisa wa kliniki. Sema wewe ni nani na una leseni gani; kliniki huikagua kabla hujapata akaunti.',
  'page.practitioner.next':
    'Kisha tutakutumia kiungo kwa barua pepe. Kwa kiungo hicho utaonyesha vyeti vyako na kuwasilisha.',
  'page.practitioner.clinic': 'Kliniki unayotaka kufanya kazi',
  'page.practitioner.email_hint': 'Kiungo na jibu la kliniki vitakuja hapo.',
  'page.practitioner.choose': 'Chagua',
  'page.practitioner.send': 'Nitumie kiungo',
  'page.practitioner.privacy': 'Tunachohifadhi na kwa muda gani: {privacy}.',
  'page.practitioner.privacy_link': 'faragha',
  'page.practitioner.before': 'Umeshajiandikisha?',
  'page.practitioner.go_on': 'Endelea na ombi lako',
  'page.practitioner.wrong.clinic': 'Chagua kliniki.',
  'page.practitioner.wrong.email': 'Andika anwani yako ya barua pepe, kama jina@mail.example.',
  'page.practitioner.no_clinic': 'Kwa sasa hakuna kliniki inayoandikisha. Tafadhali jaribu tena baadaye.',
  'page.practitioner.sent.title': 'Angalia barua pepe yako',
  'page.practitioner.sent.lead':
    'Tumekuandikia kwa {email}. Fungua kiungo kilicho kwenye barua hiyo ndani ya siku tatu; kinakupeleka kwenye vyeti vyako.',
  'page.practitioner.sent.none':
    'Hujaona barua baada ya dakika chache? Itafute kwenye spam, au jiandikishe tena na ukague anwani.',
  'page.staff.new': 'Wewe ni mgeni hapa?',
  'page.staff.register': 'Jiandikishe kama mhudumu wa afya',
};
