import type { identity as english } from '../en/identity';

export const identity: Record<keyof typeof english, string> = {
  'identity.sign_in.title': 'Ingia Daktari',
  'identity.sign_in.name': 'Namba ya simu au barua pepe',
  'identity.sign_in.password': 'Nenosiri',
  'identity.sign_in.submit': 'Ingia',
  'identity.sign_out.title': 'Utoke Daktari?',
  'identity.sign_out.submit': 'Toka',
  'identity.signed_out.title': 'Umetoka.',
  'identity.failed.title': 'Haikufaulu.',
  'identity.failed.what_now': 'Rudi kwenye programu na uanze tena.',
  'identity.account.title': 'Akaunti yako',
  'identity.account.loading': 'Subiri kidogo.',
  'identity.account.failed': 'Haikufaulu.',
  'identity.account.again': 'Jaribu tena',
  'identity.account.sessions': 'Ulikoingia',
  'identity.account.here': 'hapa',
  'identity.account.end': 'Toka huko',
  'identity.account.unknown_device': 'Kifaa kisichojulikana',
  'identity.account.end_all': 'Toka kila mahali',
};
