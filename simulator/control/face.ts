import type { PhoneAction } from '../daraja/decide';
import type { Push } from '../daraja/push';
import type { ExpoPush } from '../expo/pushes';
import type { Letter } from '../mail/mailbox';
import type { TwilioMessage } from '../twilio/message';
import type { Template } from '../twilio/templates';
import type { ClockCommand, ClockReading } from '../world/clock';
import type { Fault, FaultChange } from '../world/faults';
import type { FaultId } from '../world/fault-catalogue';
import type { JournalLine } from '../world/journal';
import type { Phone, PhoneSeed } from '../world/phone';
import type { TillView } from '../world/till';
import { countAll, type Counts } from './counts';
import { type Parts, resetAll } from './parts';
import { phoneView, type PhoneView } from './phone-view';

/** The control API for tests that run the simulator in their own process. */
export type Control = {
  putPhone(seed: PhoneSeed): Phone;
  phone(msisdn: string): PhoneView | null;
  answer(msisdn: string, action: PhoneAction): Push | null;
  write(msisdn: string, channel: 'sms' | 'whatsapp', text: string): Promise<TwilioMessage>;
  setFault(id: FaultId, change: FaultChange): Fault;
  putTemplates(templates: Template[]): void;
  till(): TillView;
  counts(): Counts;
  pushes(): Push[];
  messages(): TwilioMessage[];
  mail(to?: string): Letter[];
  /** What went by Expo, oldest first. */
  expo(): ExpoPush[];
  /** The app is taken off this phone; Expo says so by ticket or only by receipt. */
  uninstall(token: string, toldBy: 'ticket' | 'receipt'): void;
  events(after?: number): JournalLine[];
  clock(command: ClockCommand): Promise<ClockReading>;
  now(): number;
  reset(): void;
};

export function controlFace(parts: Parts): Control {
  const { world, mpesa, messaging, mailbox, expo, clockHub } = parts;
  return {
    putPhone: world.phones.put,
    phone(msisdn) {
      const phone = world.phones.find(msisdn);
      return phone && phoneView(parts, phone);
    },
    answer: mpesa.answer,
    write: (msisdn, channel, text) => messaging.receive(msisdn, channel, text, false),
    setFault: world.faults.set,
    putTemplates: (templates) => {
      templates.forEach(messaging.templates.put);
    },
    till: world.till.view,
    counts: () => countAll(parts),
    pushes: mpesa.pushes,
    messages: messaging.messages,
    mail: (to) => mailbox.list(to ?? null),
    expo: expo.list,
    uninstall: expo.uninstall,
    events: (after) => world.journal.after(after ?? 0),
    clock: clockHub.change,
    now: world.clock.now,
    reset: () => {
      resetAll(parts);
    },
  };
}
