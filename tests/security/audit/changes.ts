import { passwordGrant } from '../../support/issuer-client';
import { at, send } from '../client';
import type { World } from '../world';
import { PHONE_C } from '../world/second-clinic';
import { auditWitness } from './witness';

const DAY_MS = 86_400_000;

/** Each change and each way in has its event. */
export function namesOfChanges(world: () => World): void {
  const { patientIds, during } = auditWitness(world);

  test('changes of a visit and of a profile are written down with who made them', async () => {
    const { rows, as } = world();
    const ids = await patientIds();
    const offer = {
      practitioner: rows.practitioner.P,
      service: rows.service.P,
      startsAt: await freeTime(world()),
      // The patient's own may still have a prompt of another chapter on it.
      phone: '0722100177',
    };
    const headers = { 'Idempotency-Key': 'audit-books-a-visit' };
    const booking = () => as('patientA', 'POST', '/api/visits', { body: offer, headers });
    const booked = await during(booking);
    expect([booked.result.status, at(booked.result, 'error.code')]).toEqual([201, undefined]);
    expect(booked.events).toMatchObject([{ operation: 'visits.book', action: 'create', patients: [ids.A] }]);
    const repeated = await during(booking);
    expect(repeated.events).toMatchObject([{ operation: 'visits.book', action: 'read', patients: [ids.A] }]);
    const id = String(at(booked.result, 'id'));
    const cancelled = await during(() => as('desk1', 'POST', `/api/visits/${id}/cancel`, { body: {} }));
    expect(cancelled.events).toMatchObject([
      { operation: 'visits.cancel', action: 'update', patients: [ids.A] },
    ]);
    const body = { data: { language: 'en' } };
    const changed = await during(() => as('patientA', 'PUT', `/api/patients/${rows.patient.A}`, { body }));
    expect(changed.events).toMatchObject([{ action: 'update', type: 'patient', patients: [ids.A] }]);
    const foreign = await during(() => as('patientA', 'PUT', `/api/patients/${rows.patient.B}`, { body }));
    expect(foreign.events).toMatchObject([{ action: 'denied', outcome: 'not_found', patients: [ids.B] }]);
  });

  test('signing in, failing to, registering and a token that is none are on it', async () => {
    const { stack } = world();
    const signIn = await during(() => world().signInAgain('patientB'));
    expect(signIn.events).toMatchObject([{ action: 'sign-in', patients: [(await patientIds()).B] }]);
    const wrong = await during(() => passwordGrant(stack.productUrl, '0799000777', 'Wrong-Password-1'));
    expect(wrong.events).toMatchObject([
      { action: 'denied', outcome: 'sign_in_failed', actor_kind: 'nobody' },
    ]);
    const registered = await stack
      .knex('audit_events')
      .where({ operation: 'patients.register', row_ids: JSON.stringify([world().rows.patient.C]) });
    expect([PHONE_C, registered.length]).toEqual([PHONE_C, 1]);
    for (const path of ['/api/visits', '/api/patients']) {
      const forged = await during(() => send(stack.productUrl, 'GET', path, { token: 'x.y.z' }));
      expect([path, forged.result.status]).toEqual([path, 401]);
      expect(forged.events).toMatchObject([{ action: 'denied', outcome: 'unauthenticated' }]);
    }
  });
}

async function freeTime({ stack, rows }: World): Promise<string> {
  const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
  const query = new URLSearchParams({
    practitioner: rows.practitioner.P,
    service: rows.service.P,
    from: new Date(now + 10 * DAY_MS).toISOString(),
    to: new Date(now + 17 * DAY_MS).toISOString(),
  });
  const reply = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
  return String(at(reply, 'slots.0.startsAt'));
}
