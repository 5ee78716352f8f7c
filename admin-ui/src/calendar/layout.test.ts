import type { VisitRecord } from '../data/records';
import { hoursShown, placeVisits } from './layout';
import { daysShown } from './week';

const ZONE = 'Africa/Nairobi';
const NOW = new Date('2026-11-25T08:00:00Z');
const [DAY] = daysShown(NOW, ZONE, 1);
if (!DAY) throw new Error('a day is shown');

const visit = (startsAt: string, minutes: number, more: Partial<VisitRecord> = {}): VisitRecord => ({
  ...{ id: startsAt, version: '1', reference: 'ABCD2345', state: 'confirmed', channel: 'audio' },
  ...{ startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() },
  ...{
    priceCents: 0,
    holdExpiresAt: null,
    movedCount: 0,
    lateMinutes: null,
    arrivedAt: null,
    calledInAt: null,
    cancelledBy: null,
    payment: null,
  },
  patient: { id: 'p', fullName: 'Neema Wafula' },
  practitioner: { id: 'd', fullName: 'Achieng Otieno', title: 'Dr' },
  service: { id: 's', name: 'Consultation' },
  ...more,
});
const place = (...visits: VisitRecord[]) => placeVisits(visits, DAY, ZONE);

test('a visit stands at its minute of the clinic’s day; others’ days are left out', () => {
  const placed = place(visit('2026-11-25T06:30:00Z', 20), visit('2026-11-26T06:30:00Z', 20));
  expect(placed.map(({ from, to }) => [from, to])).toEqual([[570, 590]]);
});

test('one after the other they have the whole width', () => {
  const placed = place(visit('2026-11-25T06:00:00Z', 30), visit('2026-11-25T06:30:00Z', 30));
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 1],
    [0, 1],
  ]);
});

test('those that overlap stand beside each other, and a lane that is free again is used again', () => {
  const placed = place(
    visit('2026-11-25T06:00:00Z', 60),
    visit('2026-11-25T06:15:00Z', 15),
    visit('2026-11-25T06:40:00Z', 10),
  );
  expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
  ]);
});

test('the hours of a clinic are shown, and those of an early visit', () => {
  expect(hoursShown([])).toEqual({ first: 8, last: 18 });
  expect(hoursShown(place(visit('2026-11-25T03:45:00Z', 30)))).toEqual({ first: 6, last: 18 });
});
