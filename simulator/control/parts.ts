import type { Mpesa } from '../daraja/mpesa';
import type { Mailbox } from '../mail/mailbox';
import type { ExpoPushes } from '../expo/pushes';
import type { Messaging } from '../twilio/messaging';
import type { World } from '../world/world';
import type { ClockHub } from './clock-hub';

/** What the control API, the page and the demo tools work on. */
export type Parts = {
  world: World;
  mpesa: Mpesa;
  messaging: Messaging;
  mailbox: Mailbox;
  expo: ExpoPushes;
  clockHub: ClockHub;
};

/**
 * Back to the start: seeded phones, empty books. Templates and C2B addresses stay, and so does the clock: a product
 * that has lived tomorrow cannot go back to today.
 */
export function resetAll({ world, mpesa, messaging, mailbox, expo }: Parts): void {
  world.timers.clear();
  mpesa.clear();
  messaging.clear();
  mailbox.clear();
  expo.clear();
  world.till.clear();
  world.inbox.clear();
  world.faults.reset();
  world.phones.reset();
  world.journal.clear();
}
