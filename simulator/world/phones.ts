import { newPhone, type Phone, type PhoneSeed } from './phone';
import type { Journal } from './journal';

export type Phones = {
  list: () => Phone[];
  find: (msisdn: string) => Phone | null;
  /** The phone with this number; a number nobody seeded is simply a phone nobody has met yet. */
  meet: (msisdn: string) => Phone;
  put: (seed: PhoneSeed) => Phone;
  remove: (msisdn: string) => boolean;
  addBalance: (msisdn: string, cents: number) => Phone;
  onUpdate(listener: (phone: Phone) => void): void;
  reset: () => void;
};

export function createPhones(seeds: PhoneSeed[], journal: Journal): Phones {
  const phones = new Map<string, Phone>();
  const listeners: ((phone: Phone) => void)[] = [];

  function store(phone: Phone): Phone {
    phones.set(phone.msisdn, phone);
    for (const listener of listeners) listener(phone);
    journal.changed({ what: 'phones', msisdn: phone.msisdn });
    return phone;
  }

  function reset(): void {
    phones.clear();
    for (const seed of seeds) phones.set(seed.msisdn, newPhone(seed));
  }

  function meet(msisdn: string): Phone {
    return phones.get(msisdn) ?? store(newPhone({ msisdn }));
  }

  reset();
  return {
    list: () => [...phones.values()],
    find: (msisdn) => phones.get(msisdn) ?? null,
    meet,
    put(seed) {
      const known = phones.get(seed.msisdn);
      return store(known ? { ...known, ...seed } : newPhone(seed));
    },
    remove(msisdn) {
      const gone = phones.delete(msisdn);
      if (gone) journal.changed({ what: 'phones', msisdn });
      return gone;
    },
    addBalance(msisdn, cents) {
      const phone = meet(msisdn);
      return store({ ...phone, balanceCents: phone.balanceCents + cents });
    },
    onUpdate(listener) {
      listeners.push(listener);
    },
    reset,
  };
}
