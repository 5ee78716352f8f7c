import { registerByPhone } from '../support/phone-client';
import { at, send, type Reply } from './client';
import type { World } from './world';

const DAY_MS = 86_400_000;

/** A patient of whom no other chapter knows: whoever holds many times is given no more. */
export interface Unknown {
  msisdn: string;
  name: string;
}

/** What chapters on left-over messages and money do again and again. */
export function leftOverSteps(world: () => World, { msisdn, name }: Unknown) {
  let token = '';
  /** @returns the patient's id */
  const register = async (): Promise<string> => {
    const { stack, rows } = world();
    const phone = { msisdn, name, balanceCents: 900_000, language: 'en' };
    expect((await send(stack.simulatorUrl, 'POST', '/control/phones', { body: phone })).status).toBe(201);
    const owner = { fullName: name, phone: `+${msisdn}`, password: 'Safari-Njema-2026' };
    const opened = await registerByPhone(stack, { ...owner, clinic: rows.clinic.P });
    ({ accessToken: token } = opened);
    return opened.patient.id;
  };
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
  const book = async (answer: string): Promise<Reply> => {
    const { stack, rows } = world();
    const phone = { body: { autoAnswer: answer } };
    await send(stack.simulatorUrl, 'PATCH', `/control/phones/${msisdn}`, phone);
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

  return { register, book, eventually, statusOf, trail };
}
