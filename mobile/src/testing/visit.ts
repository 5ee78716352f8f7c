import type { Visit } from '../api/use-visits';

/** A visit as the server shows it; tests say what differs. */
export function visitOf(changes: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    reference: 'NY7K2Q',
    status: 'confirmed',
    startsAt: '2026-11-26T11:30:00.000Z',
    endsAt: '2026-11-26T12:00:00.000Z',
    channel: 'video',
    timeZone: 'Africa/Nairobi',
    priceCents: 120_000,
    holdExpiresAt: null,
    holdExtended: false,
    movedCount: 0,
    lateMinutes: null,
    arrivedAt: null,
    calledInAt: null,
    cancelledBy: null,
    version: 1,
    clinic: { id: 'c1', name: 'Mwangaza Clinic' },
    practitioner: { id: 'd1', name: 'Dr Achieng Otieno' },
    service: { id: 's1', name: 'Family medicine' },
    patient: { id: 'p1', name: 'Amina Wanjiru' },
    terms: {
      freeUntil: '2026-11-25T11:30:00.000Z',
      moveUntil: '2026-11-25T11:30:00.000Z',
      canMove: true,
      canCancel: true,
      refundNow: 'full',
    },
    payment: null,
    ...changes,
  };
}

export function paymentOf(
  changes: Partial<NonNullable<Visit['payment']>> = {},
): NonNullable<Visit['payment']> {
  return {
    id: 'm1',
    reference: 'NY7K2Q',
    state: 'open',
    amountCents: 120_000,
    paidCents: 0,
    refundedCents: 0,
    refund: null,
    receipt: null,
    payBill: { businessNumber: '174379', account: 'NY7K2Q' },
    attempt: null,
    ...changes,
  };
}
