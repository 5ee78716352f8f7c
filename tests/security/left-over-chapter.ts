import { registerByPhone } from '../support/phone-client';
import { at, send, type Reply } from './client';
import type { Caller, World } from './world';

const DAY_MS = 86_400_000;
/** Of a patient of whom no other chapter knows: whoever holds many times is given no more. */
const MSISDN = '254790411223';
const NAME = 'Neema Chebet';

/** What rules could not finish and a person may: messages that did not arrive, money that nobody is known to have paid. */
export function leftOverChapter(world: () => World): void {
  const freeTime = async (): Promise<string> => {
    const { stack, rows } = world();
    const now = Number(at(await send(stack.simulatorUrl, 'GET', '/clock'), 'virtualMs'));
    const query = new URLSearchParams({
      practitioner: rows.practitioner.P,
      service: rows.service.P,
      from: new Date(now + DAY_MS).toISOString(),
      to: new Date(now + 8 * DAY_MS).toISOString(),
    });
    const reply = await send(stack.productUrl, 'GET', `/api/scheduling/slots?${query.toString()}`);
    return String(at(reply, 'slots.3.startsAt'));
  };
  let token = '';
  const book = async (answer: string): Promise<Reply> => {
    const { stack, rows } = world();
    const phone = { body: { autoAnswer: answer } };
    await send(stack.simulatorUrl, 'PATCH', `/control/phones/${MSISDN}`, phone);
    const booked = await send(stack.productUrl, 'POST', '/api/visits', {
      body: { practitioner: rows.practitioner.P, service: rows.service.P, startsAt: await freeTime() },
      headers: { 'Idempotency-Key': `left-over-${Math.random().toString(36).slice(2)}` },
      token,
    });
    expect([booked.status, booked.text]).toEqual([201, booked.text]);
    return booked;
  };
  const eventually = async (read: () => Promise<unknown>, wanted: unknown): Promise<void> => {
    for (let tries = 0; tries < 100 && (await read()) !== wanted; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await read()).toBe(wanted);
  };
  const statusOf = async (visit: string): Promise<unknown> =>
    at(await world().as('desk1', 'GET', `/api/visits/${visit}`), 'status');
  const trail = (operation: string, action: string) =>
    world().stack.knex('audit_events').where({ operation, action });

  describe('what is left to a person', () => {
    let visit = '';
    let failed = '';
    let patient = '';

    beforeAll(async () => {
      const { stack, rows } = world();
      const phone = { msisdn: MSISDN, name: NAME, balanceCents: 900_000, language: 'en' };
      expect((await send(stack.simulatorUrl, 'POST', '/control/phones', { body: phone })).status).toBe(201);
      const owner = { fullName: NAME, phone: `+${MSISDN}`, password: 'Safari-Njema-2026' };
      const opened = await registerByPhone(stack, { ...owner, clinic: rows.clinic.P });
      ({ accessToken: token } = opened);
      patient = opened.patient.id;
    });

    test('a message that failed is seen by the desk of its clinic, without what it says', async () => {
      const booked = await book('pay');
      visit = String(at(booked, 'id'));
      await eventually(() => statusOf(visit), 'confirmed');
      const { knex } = world().stack;
      const row = () =>
        knex('reminders_deliveries as d')
          .join('appointments as v', 'v.id', 'd.visit_id')
          .where({ 'v.document_id': visit, 'd.kind': 'visit-confirmed', 'd.recipient_kind': 'patient' })
          .whereNull('d.fallback_of')
          .first<{ id: string; finished_at: string | null } | undefined>('d.id', 'd.finished_at');
      await eventually(async () => Boolean((await row())?.finished_at), true);
      failed = (await row())?.id ?? '';
      await knex('reminders_deliveries')
        .where({ id: failed })
        .update({ state: 'failed', error_code: '21614' });
      const seen = await world().as('desk1', 'GET', '/api/deliveries?lost=true');
      expect(seen.status).toBe(200);
      expect(at(seen, 'deliveries')).toContainEqual(
        expect.objectContaining({ id: failed, state: 'failed', reason: 'dead_number', mayBeSentAgain: true }),
      );
      expect(seen.text).not.toContain('facts');
      expect((await world().as('desk2', 'GET', '/api/deliveries')).text).not.toContain(failed);
      expect(JSON.stringify(await trail('deliveries.list', 'list'))).toContain(failed);
      const named = trail('deliveries.list', 'list')
        .join('audit_subjects as s', 's.event', 'audit_events.id')
        .join('patients as p', 'p.id', 's.patient_id')
        .pluck<string[]>('p.document_id');
      expect(await named).toContain(patient);
    });

    test('it is sent again once, by the desk of its clinic and nobody else', async () => {
      const again = (caller: Caller) =>
        world().as(caller, 'POST', `/api/deliveries/${failed}/send-again`, { body: {} });
      expect((await again('desk2')).status).toBe(404);
      expect((await again('doctorX')).status).toBe(403);
      const presses = await Promise.all(['desk1', 'admin1', 'desk1'].map((who) => again(who as Caller)));
      expect(presses.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(presses.map((reply) => at(reply, 'id'))).size).toBe(1);
      const { knex } = world().stack;
      expect(await knex('reminders_deliveries').where({ again_of: failed })).toHaveLength(1);
      expect(await trail('deliveries.send-again', 'create')).toHaveLength(1);
      expect(await trail('deliveries.send-again', 'denied')).not.toHaveLength(0);
    });

    test('money for a mistyped account is given to a visit of the own clinic, once', async () => {
      const { stack, as } = world();
      const held = await book('ignore');
      const own = String(at(held, 'id'));
      const account = String(at(held, 'payment.payBill.account'));
      const typed = `${account.slice(0, 5)}${account.endsWith('Z') ? 'Y' : 'Z'}`;
      const confirmation = {
        ...{ TransactionType: 'Pay Bill', TransID: 'UKN7LEFT01', TransTime: '20261123120130' },
        ...{
          TransAmount: (Number(at(held, 'payment.amountCents')) / 100).toFixed(2),
          MSISDN: '2547*****678',
        },
        ...{ BusinessShortCode: stack.env['DARAJA_SHORT_CODE'], BillRefNumber: typed, FirstName: 'Amina' },
      };
      const path = `/api/pay/c2b/${stack.env['PAYMENT_C2B_TOKEN']}/confirmation`;
      expect((await send(stack.productUrl, 'POST', path, { body: confirmation })).status).toBe(200);
      const found = async () =>
        (
          at(await as('desk1', 'GET', '/api/unsettled'), 'unsettled') as { id: string; receipt?: string }[]
        ).find(({ receipt }) => receipt === 'UKN7LEFT01');
      await eventually(async () => (await found()) !== undefined, true);
      const deposit = await found();
      expect(deposit).toMatchObject({ kind: 'deposit', lookAlike: { typed, visit: { id: own } } });
      // The Pay Bill is that of all clinics; what was typed is shown to the one whose visit it may be.
      const elsewhere = await as('desk2', 'GET', '/api/unsettled');
      expect(elsewhere.text).toContain('UKN7LEFT01');
      expect(elsewhere.text).not.toContain(typed);

      const assign = (caller: Caller, to = own) =>
        as(caller, 'POST', `/api/unsettled/deposits/${deposit?.id ?? ''}/assign`, {
          body: { visit: to, reason: 'She showed the message' },
        });
      expect((await assign('desk2')).status).toBe(404);
      expect((await assign('doctorX')).status).toBe(403);
      const presses = await Promise.all([assign('desk1'), assign('admin1')]);
      expect(presses.map(({ status }) => status)).toEqual([200, 200]);
      const other = await assign('desk1', visit);
      expect([other.status, at(other, 'error.code')]).toEqual([409, 'deposit_assigned']);
      await eventually(() => statusOf(own), 'confirmed');
      const { payment } = (await as('desk1', 'GET', `/api/visits/${own}`)).json as {
        payment: { paidCents: number; amountCents: number };
      };
      expect(payment.paidCents).toBe(payment.amountCents);
      // Once: the visit that it is for, and which money it was.
      const kept = await trail('unsettled.assign', 'update');
      expect(kept.map(({ type, row_ids: ids }) => [type, ids]).sort()).toEqual([
        ['payment', JSON.stringify([deposit?.id])],
        ['visit', JSON.stringify([own])],
      ]);
      expect(await found()).toBeUndefined();
      // Why is the patient's, and sealed.
      expect(JSON.stringify(await stack.knex('mpesa_assignments'))).not.toContain('showed');
    });

    test('work that failed is seen and put back in line by the clinic that runs the place', async () => {
      const { as, stack } = world();
      const [job] = await stack
        .knex('kernel_jobs')
        .where({ state: 'done' })
        .limit(1)
        .select<{ id: string }[]>('id');
      const id = job?.id ?? '';
      await stack.knex('kernel_jobs').where({ id }).update({ state: 'dead', last_error: 'no such thing' });
      const listed = await as('admin1', 'GET', '/api/monitoring/dead-letters');
      expect(at(listed, 'letters')).toContainEqual(expect.objectContaining({ id, error: 'no such thing' }));
      const replay = (caller: Caller) =>
        as(caller, 'POST', `/api/monitoring/dead-letters/${id}/replay`, { body: {} });
      expect((await replay('admin2')).status).toBe(403);
      expect([(await replay('admin1')).status, (await replay('admin1')).status]).toEqual([200, 404]);
      const state = async () =>
        (await stack.knex('kernel_jobs').where({ id }).first<{ state: string }>('state')).state;
      await eventually(state, 'done');
      expect(await trail('dead-letters.replay', 'update')).toHaveLength(1);
    });
  });
}
