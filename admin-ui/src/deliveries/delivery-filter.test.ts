import { ANY_DELIVERY, deliveryFilter } from './delivery-filter';

const NAIROBI = { patient: null, timeZone: 'Africa/Nairobi' };

test('days are those of the clinic, and both are in', () => {
  const chosen = { ...ANY_DELIVERY, from: '2026-11-24', to: '2026-11-25' };
  expect(deliveryFilter('all', chosen, NAIROBI)).toEqual({
    from: '2026-11-23T21:00:00.000Z',
    to: '2026-11-25T21:00:00.000Z',
  });
  expect(deliveryFilter('all', { ...chosen, to: '2026-11-23' }, NAIROBI)).toBeNull();
});

test('what is lost is asked for as such, and by no other state', () => {
  const chosen = { ...ANY_DELIVERY, state: 'read', channel: 'sms' } as const;
  expect(deliveryFilter('lost', chosen, { ...NAIROBI, patient: 'p1' })).toEqual({
    ...{ lost: 'true', channel: 'sms', patient: 'p1' },
  });
  expect(deliveryFilter('all', chosen, NAIROBI)).toEqual({ state: 'read', channel: 'sms' });
});
