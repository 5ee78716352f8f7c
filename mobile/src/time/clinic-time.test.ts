import { clinicTime } from './clinic-time';

const HOUR = 3_600_000;

test("the clinic's clock goes on from what it said, also hours later without network", () => {
  const heard = Date.parse('2026-11-26T08:00:00Z');
  // The phone is two hours slow.
  expect(clinicTime('2026-11-26T10:00:00.000Z', heard, heard + 3 * HOUR).toISOString()).toBe(
    '2026-11-26T13:00:00.000Z',
  );
});

test("before it said anything the phone's own clock does", () => {
  expect(clinicTime(undefined, 0, 5000).getTime()).toBe(5000);
});
