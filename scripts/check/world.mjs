// What every chapter works with: the product, the simulator, the clock that both share, and the books.
import { api, eventually, signInStaff } from '../lib/client.mjs';
import { registerPatient } from '../lib/register.mjs';
import { DEMO_PASSWORD } from '../lib/stack.mjs';
import { openBooks } from './books.mjs';
import { expect, expectReply } from './expect.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PATIENT_PASSWORD = 'Safari-Njema-2026';
/** Codes to hundreds of neighbouring numbers are refused. */
const PHONES_APART = 37;

export async function openWorld(stack, { firstPhone = 254_700_400_001, send = fetch } = {}) {
  const product = api(stack.productUrl, null, send);
  const simulator = api(stack.simulatorUrl);
  const books = openBooks(stack.database);
  const doctors = (await product.get('/api/practitioners?populate=services&sort=id')).body.data;
  let nextPhone = firstPhone;
  let nextDoctor = 0;

  /** What is read is how the clock stood when it was last moved; it has gone on since. */
  async function now() {
    const { virtualMs, realMs, rate } = (await simulator.get('/clock')).body;
    return new Date(Math.round(virtualMs + (Date.now() - realMs) * rate));
  }
  async function moveClock(command) {
    expectReply(await simulator.post('/control/clock', command), 200);
  }

  const world = {
    stack,
    product,
    simulator,
    books,
    doctors,
    now,
    advance: (ms) => moveClock({ advanceMs: Math.max(0, Math.ceil(ms)) }),
    /** Forwards only: going back in time is not what clinics do. */
    moveTo: async (instant) => {
      const ahead = instant.getTime() - (await now()).getTime();
      expect(ahead >= 0, `the clock is already past ${instant.toISOString()}`);
      await moveClock({ advanceMs: ahead });
    },
    /** Nothing that is due is left to do; a little ahead, since what was written since we looked is due later. */
    settled: () =>
      eventually(
        'the product has done what is due',
        async () => books.unfinishedJobs(new Date((await now()).getTime() + 1000)),
        (jobs) => jobs.length === 0,
        30,
      ),

    fault: async (id, { params, remaining } = {}) => {
      const body = {
        on: true,
        ...(remaining === undefined ? {} : { remaining }),
        ...(params ? { params } : {}),
      };
      expectReply(await simulator.put(`/control/faults/${id}`, body), 200);
    },
    noFault: async (id) => expectReply(await simulator.put(`/control/faults/${id}`, { on: false }), 200),

    /** Somebody new, with a phone in the simulator and an account at the clinic. */
    newPatient: async (fullName, { language = 'en', habits = {} } = {}) => {
      const msisdn = String((nextPhone += PHONES_APART));
      const phone = { msisdn, name: fullName, language, balanceCents: 1_000_000, ...habits };
      expectReply(await simulator.post('/control/phones', phone), 201);
      const person = { fullName, phone: `0${msisdn.slice(3)}`, password: PATIENT_PASSWORD, language };
      const { patient, accessToken } = await registerPatient({ ...stack, send }, person);
      return { fullName, msisdn, language, id: patient.id, api: product.as(accessToken) };
    },
    doctor: (email) => signInStaff(product, email, DEMO_PASSWORD),
    /** A free time at least so many hours ahead; doctors take turns. */
    freeTime: async (hoursAhead, { doctor, service } = {}) => {
      const practitioner = doctor ?? doctors[(nextDoctor += 1) % doctors.length];
      const wanted = service ?? practitioner.services[0];
      const from = new Date((await now()).getTime() + hoursAhead * HOUR_MS);
      const query = new URLSearchParams({
        practitioner: practitioner.documentId,
        service: wanted.documentId,
        from: from.toISOString(),
        to: new Date(from.getTime() + 7 * DAY_MS).toISOString(),
      });
      const { slots } = expectReply(await product.get(`/api/scheduling/slots?${query}`), 200).body;
      expect(slots.length > 0, 'no free time in a week');
      return {
        doctor: practitioner,
        service: wanted,
        startsAt: slots[0].startsAt,
        later: slots.slice(1).map((slot) => slot.startsAt),
        wish: {
          practitioner: practitioner.documentId,
          service: wanted.documentId,
          startsAt: slots[0].startsAt,
        },
      };
    },
    isFree: async ({ doctor, service }, startsAt) => {
      const from = new Date(startsAt);
      const query = new URLSearchParams({
        practitioner: doctor.documentId,
        service: service.documentId,
        from: from.toISOString(),
        to: new Date(from.getTime() + 60_000).toISOString(),
      });
      return expectReply(await product.get(`/api/scheduling/slots?${query}`), 200).body.slots.length === 1;
    },
    close: () => books.close(),
  };
  return world;
}
