import { orderOf, visitFilter, VISIT_TABS } from './tabs';

const NOW = new Date('2026-11-24T12:00:00Z');
const TODAY = { from: '2026-11-23T21:00:00.000Z', to: '2026-11-24T21:00:00.000Z' };

test('a booked visit stands under one of today, coming and past, by the day of the clinic', () => {
  const [today, coming, past] = (['today', 'coming', 'past'] as const).map((tab) =>
    visitFilter(tab, NOW, 'Africa/Nairobi'),
  );
  expect(today).toEqual(TODAY);
  expect(coming?.from).toBe(TODAY.to);
  expect(past?.to).toBe(TODAY.from);
});

test('what nobody closed is what was booked before today and still is', () => {
  expect(visitFilter('open', NOW, 'Africa/Nairobi')).toEqual({ to: TODAY.from, state: ['confirmed'] });
});

test('what is over comes newest first', () => {
  expect(VISIT_TABS.filter((tab) => orderOf(tab) === 'DESC')).toEqual(['past', 'open', 'cancelled']);
});
