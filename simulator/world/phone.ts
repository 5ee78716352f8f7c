import { isDarajaMsisdn } from './msisdn';

export type Language = 'en' | 'sw';
export type AutoAnswer = 'pay' | 'wrong-pin' | 'cancel' | 'ignore';

/** A simulated telephone with its owner's habits. Money in integer cents. */
export type Phone = {
  msisdn: string;
  name: string;
  balanceCents: number;
  pin: string;
  network: boolean;
  on: boolean;
  knowsPin: boolean;
  enoughMoney: boolean;
  whatsapp: boolean;
  language: Language;
  /** What the owner does with a prompt without anybody touching the page; null waits for a person. */
  autoAnswer: AutoAnswer | null;
  /** True after the owner wrote STOP: SMS to it is refused with 21610. */
  optedOut: boolean;
};

export type PhoneSeed = Partial<Phone> & { msisdn: string };

export function newPhone(seed: PhoneSeed): Phone {
  return {
    name: `+${seed.msisdn}`,
    balanceCents: 1_000_000,
    pin: '1234',
    network: true,
    on: true,
    knowsPin: true,
    enoughMoney: true,
    whatsapp: true,
    language: 'en',
    autoAnswer: null,
    optedOut: false,
    ...seed,
  };
}

export function isReachable(phone: Phone): boolean {
  return phone.on && phone.network;
}

export function hasMpesa(phone: Phone): boolean {
  return isDarajaMsisdn(phone.msisdn);
}
