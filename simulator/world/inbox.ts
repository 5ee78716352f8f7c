import type { Journal } from './journal';

/** What a phone's screen shows. `from` is a sender name, or 'me' for what the owner wrote. */
export type PhoneText = {
  id: string;
  channel: 'sms' | 'whatsapp';
  from: string;
  text: string;
  at: string;
  /** Quick replies under a WhatsApp template. */
  buttons: string[];
  read: boolean;
};

export type Inbox = {
  add(msisdn: string, text: Omit<PhoneText, 'read'>): void;
  list(msisdn: string, channel: PhoneText['channel']): PhoneText[];
  markRead(msisdn: string): string[];
  clear(): void;
};

export function createInbox(journal: Journal): Inbox {
  const texts = new Map<string, PhoneText[]>();

  function of(msisdn: string): PhoneText[] {
    return texts.get(msisdn) ?? [];
  }

  return {
    add(msisdn, text) {
      texts.set(msisdn, [...of(msisdn), { ...text, read: text.from === 'me' }]);
      journal.changed({ what: 'phone', msisdn });
    },
    list: (msisdn, channel) => of(msisdn).filter((one) => one.channel === channel),
    /** Marks the WhatsApp messages as seen; returns the ids that were not seen before. */
    markRead(msisdn) {
      const unread = of(msisdn).filter((one) => one.channel === 'whatsapp' && !one.read);
      texts.set(
        msisdn,
        of(msisdn).map((one) => (one.channel === 'whatsapp' ? { ...one, read: true } : one)),
      );
      return unread.map((one) => one.id);
    },
    clear: () => {
      texts.clear();
    },
  };
}
