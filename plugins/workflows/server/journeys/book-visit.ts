import { invalid } from '../../../../src/kernel/errors';
import type { Msisdn } from '../../../../src/kernel/phone';
import type { Visit } from '../../../scheduling/server/face';
import { subjectOf, type Journeys } from './context';
import { journey, type Journey } from './journey';

export interface Booking {
  patientId: number;
  /** Document ids. */
  practitioner: string;
  service: string;
  startsAt: Date;
  bookedBy: 'patient' | 'clinic';
  /** Who is asked to pay; the patient's own number when null. */
  payer: Msisdn | null;
  /** Set by the first step. */
  visit: Visit | null;
}

/** A patient books: hold the time, then ask for the payment. The prompt leaves after the commit. */
export function bookVisit({ scheduling, payments, directory, store }: Journeys): Journey<Booking> {
  return journey<Booking>('book-visit', (booking) => subjectOf(held(booking)), store, [
    {
      name: 'hold the time',
      run: async (booking, trx) => {
        booking.visit = await scheduling.hold(trx, booking);
      },
      undo: async (booking, trx) => {
        await scheduling.release(trx, held(booking).id);
      },
    },
    {
      name: 'ask for the payment',
      run: async (booking, trx) => {
        const visit = held(booking);
        const msisdn = booking.payer ?? (await directory.patientPhone(trx, visit.patientId));
        if (msisdn === null) throw invalid('phone_invalid');
        const { clinicId, patientId, priceCents: amountCents } = visit;
        await payments.requestPayment(trx, {
          subject: subjectOf(visit),
          amountCents,
          msisdn,
          patientId,
          clinicId,
        });
      },
      undo: async (booking, trx) => {
        await payments.withdraw(trx, subjectOf(held(booking)));
      },
    },
  ]);
}

function held(booking: Booking): Visit {
  if (!booking.visit) throw new Error('the booking has no visit yet');
  return booking.visit;
}

/** The booking of a visit that stands, for finishing or undoing its journey. */
export function bookingOf(visit: Visit): Booking {
  return {
    visit,
    patientId: visit.patientId,
    practitioner: '',
    service: '',
    startsAt: visit.startsAt,
    bookedBy: 'patient',
    payer: null,
  };
}
