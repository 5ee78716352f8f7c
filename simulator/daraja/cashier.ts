import { receiptFor } from '../world/ids';
import type { TillEntry } from '../world/till';
import type { World } from '../world/world';
import { paidSms } from './messages';

export type Payment = {
  msisdn: string;
  shortCode: string;
  merchantName: string;
  reference: string;
  amountCents: number;
  checkoutRequestId: string | null;
};

/** Moves money from a phone into the till and tells the payer by SMS; null when there is not enough. */
export function takePayment(world: World, payment: Payment): TillEntry | null {
  const { phones, clock, ids, till, inbox } = world;
  if (phones.meet(payment.msisdn).balanceCents < payment.amountCents) return null;
  const phone = phones.addBalance(payment.msisdn, -payment.amountCents);
  const { merchantName, ...facts } = payment;
  const entry: TillEntry = {
    ...facts,
    kind: 'payment',
    receipt: receiptFor(clock.now(), ids),
    reverses: null,
    at: new Date(clock.now()).toISOString(),
  };
  till.write(entry);
  const text = paidSms(entry, merchantName, phone);
  inbox.add(phone.msisdn, {
    id: entry.receipt,
    channel: 'sms',
    from: 'MPESA',
    text,
    at: entry.at,
    buttons: [],
  });
  return entry;
}
