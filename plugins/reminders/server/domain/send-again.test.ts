import { refusalToSendAgain, type TopicVisit } from './send-again';

const NOW = new Date('2026-11-23T06:00:00.000Z');
const at = (ms: number): Date => new Date(NOW.getTime() + ms);
const failed = {
  state: 'failed',
  finished: true,
  errorCode: '63024',
  withdrawn: false,
  notAfter: null,
  kind: 'visit-confirmed',
} as const;
const visit: TopicVisit = { id: 'v', reference: 'KX7P2MQA', startsAt: at(60_000), standing: 'confirmed' };
const stands = { visit, replaced: false, now: NOW };

test('what failed of a visit that comes may be sent again', () => {
  expect(refusalToSendAgain(failed, stands)).toBeNull();
  expect(refusalToSendAgain({ ...failed, state: 'unknown' }, stands)).toBeNull();
  expect(refusalToSendAgain({ ...failed, state: 'skipped', errorCode: 'no_address' }, stands)).toBeNull();
});

test('what is on its way, arrived, or was held back on purpose may not', () => {
  const kept = [
    ...(['planned', 'sending', 'sent', 'delivered', 'read', 'cancelled', 'opted_out'] as const),
  ].map((state) => refusalToSendAgain({ ...failed, state }, stands));
  expect(new Set(kept)).toEqual(new Set(['message_not_failed']));
  expect(refusalToSendAgain({ ...failed, state: 'unknown', finished: false }, stands)).toBe(
    'message_not_failed',
  );
  expect(refusalToSendAgain({ ...failed, state: 'skipped', errorCode: 'too_late' }, stands)).toBe(
    'message_not_failed',
  );
});

test('one message is replaced by one', () => {
  expect(refusalToSendAgain(failed, { ...stands, replaced: true })).toBe('message_replaced');
});

test('what is not true any more is not said', () => {
  const over = (change: object, of: object = {}) =>
    refusalToSendAgain({ ...failed, ...of }, { ...stands, ...change });
  expect(over({ visit: { ...visit, startsAt: NOW } })).toBe('message_over');
  expect(over({ visit: { ...visit, standing: 'over' } })).toBe('message_over');
  expect(over({ visit: null })).toBe('message_over');
  expect(over({}, { withdrawn: true })).toBe('message_over');
  expect(over({}, { notAfter: NOW })).toBe('message_over');
});

test('that money is missing is said while the time is held, and that the time is gone while it is', () => {
  const of = (kind: 'payment-failed' | 'hold-lapsed', standing: TopicVisit['standing']) =>
    refusalToSendAgain({ ...failed, kind }, { ...stands, visit: { ...visit, standing } });
  expect(of('payment-failed', 'held')).toBeNull();
  expect(of('payment-failed', 'confirmed')).toBe('message_over');
  expect(of('payment-failed', 'over')).toBe('message_over');
  expect(of('hold-lapsed', 'over')).toBeNull();
  expect(of('hold-lapsed', 'held')).toBe('message_over');
  expect(of('hold-lapsed', 'confirmed')).toBe('message_over');
});

test('that a visit is called off may be said until its time, where the money is for ever', () => {
  const off = { ...stands, visit: { ...visit, standing: 'over' as const } };
  const past = { ...stands, visit: { ...visit, standing: 'over' as const, startsAt: at(-1) } };
  expect(refusalToSendAgain({ ...failed, kind: 'visit-cancelled' }, off)).toBeNull();
  expect(refusalToSendAgain({ ...failed, kind: 'visit-cancelled' }, past)).toBe('message_over');
  expect(refusalToSendAgain({ ...failed, kind: 'refund-done' }, past)).toBeNull();
});
