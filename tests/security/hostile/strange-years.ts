import { at } from '../client';
import type { Caller, World } from '../world';

const DAYS = ['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'] as const;

/** PostgreSQL knows no year 0, and JavaScript no day after the last: nobody's database is asked for either. */
export function strangeYears(world: () => World): void {
  const span = (day: string): string => `from=${day}T00:00:00Z&to=${day}T23:59:59Z`;
  const filter = (day: string): string =>
    `filter=${encodeURIComponent(JSON.stringify({ from: `${day}T00:00:00Z` }))}`;
  const questions: [Caller, (day: string) => string][] = [
    ['desk1', (day) => `/api/payment-totals?${span(day)}`],
    ['desk1', (day) => `/api/deliveries?${span(day)}`],
    ['desk1', (day) => `/api/visits?${span(day)}`],
    ['desk1', (day) => `/console-api/visits?${filter(day)}`],
    ['desk1', (day) => `/console-api/payments?${filter(day)}`],
    ['desk1', (day) => `/api/scheduling/practitioners/${world().rows.practitioner.P}/openings?${span(day)}`],
    ['officer1', (day) => `/api/audit/events?${span(day)}`],
    ['admin1', (day) => `/api/monitoring/business?from=${day}&to=${day}`],
  ];

  test.each(questions)('%s asks for days of no such year: question %#', async (caller, path) => {
    for (const day of DAYS) {
      const reply = await world().as(caller, 'GET', path(day));
      expect([path(day), reply.status, at(reply, 'error.code')]).toEqual([path(day), 400, 'invalid_input']);
      expect(JSON.stringify(at(reply, 'error.details'))).toMatch(/1900.*2200|problem_out_of_years/);
    }
    expect((await world().as(caller, 'GET', path('2026-11-30'))).status).toBe(200);
  });

  test('nobody is registered or corrected to a birth in no such year', async () => {
    for (const dateOfBirth of ['0000-01-01', '1899-12-31']) {
      const body = { fullName: 'Odd Year', dateOfBirth, language: 'en', agreed: true };
      const headers = { 'Idempotency-Key': `odd-year-${dateOfBirth}` };
      const reply = await world().as('desk1', 'POST', '/api/patients/desk', { body, headers });
      expect([reply.status, at(reply, 'error.details.field')]).toEqual([400, 'dateOfBirth']);
    }
  });

  test('free times of any year are asked for, and there are none', async () => {
    const { practitioner, service } = world().rows;
    for (const day of DAYS) {
      const query = `practitioner=${practitioner.P}&service=${service.P}&${span(day)}`;
      const reply = await world().as('nobody', 'GET', `/api/scheduling/slots?${query}`);
      expect([day, reply.status, at(reply, 'slots')]).toEqual([day, 200, []]);
    }
  });
}
