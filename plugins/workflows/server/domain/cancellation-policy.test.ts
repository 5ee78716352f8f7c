import fc from 'fast-check';
import { changeTerms, refundOnCancel, termsTold, type ChangeableVisit } from './cancellation-policy';

const STARTS = new Date('2026-12-10T07:00:00Z');
const POLICY = { freeCancelHours: 24, moveNoticeHours: 2 };
const confirmed: ChangeableVisit = { status: 'confirmed', startsAt: STARTS, holdExpiresAt: null };
const held: ChangeableVisit = {
  status: 'held',
  startsAt: STARTS,
  holdExpiresAt: new Date('2026-12-10T06:40:00Z'),
};

test.each([
  ['two days before', '2026-12-08T07:00:00Z', true, true, 'full'],
  ['at the last free moment', '2026-12-09T07:00:00Z', true, true, 'full'],
  ['a moment later', '2026-12-09T07:00:00.001Z', true, true, 'none'],
  ['at the last moment for a move', '2026-12-10T05:00:00Z', true, true, 'none'],
  ['a moment later', '2026-12-10T05:00:00.001Z', true, false, 'none'],
  ['right before it starts', '2026-12-10T06:59:59Z', true, false, 'none'],
  ['when it starts', '2026-12-10T07:00:00Z', false, false, 'none'],
])('%s a patient with a confirmed visit may (%s)', (_when, now, canCancel, canMove, refundNow) => {
  expect(changeTerms(confirmed, POLICY, new Date(now))).toMatchObject({ canCancel, canMove, refundNow });
});

test('a time that is only held may be moved at short notice, until the hold is over', () => {
  expect(changeTerms(held, POLICY, new Date('2026-12-10T06:39:00Z')).canMove).toBe(true);
  expect(changeTerms(held, POLICY, new Date('2026-12-10T06:40:00Z'))).toMatchObject({
    canMove: false,
    canCancel: true,
  });
});

test.each(['completed', 'cancelled', 'expired', 'no_show'] as const)(
  'nothing can be changed once %s',
  (status) => {
    const terms = changeTerms({ ...confirmed, status }, POLICY, new Date('2026-12-01T07:00:00Z'));
    expect(terms).toMatchObject({ canCancel: false, canMove: false, refundNow: 'none' });
  },
);

test('a held time that nobody has paid for is not told to give money back, a paid one is', () => {
  const terms = changeTerms(held, POLICY, new Date('2026-12-08T07:00:00Z'));
  expect(termsTold(terms, 0)).toEqual({ ...terms, refundNow: 'none' });
  expect(termsTold(terms, 120_000)).toMatchObject({ refundNow: 'full' });
});

test('the clinic that calls a visit off gives everything back, whatever the hour', () => {
  const now = fc
    .integer({ min: -100, max: 100 })
    .map((hours) => new Date(STARTS.getTime() + hours * 3_600_000));
  fc.assert(
    fc.property(now, fc.nat(72), (at, freeCancelHours) => {
      const terms = changeTerms(confirmed, { ...POLICY, freeCancelHours }, at);
      expect(refundOnCancel('clinic', terms)).toBe('full');
      expect(refundOnCancel('system', terms)).toBe('full');
      expect(refundOnCancel('patient', terms)).toBe(terms.refundNow);
      // What the patient is shown is what is held to.
      expect(terms.refundNow === 'full').toBe(at < STARTS && at <= terms.freeUntil);
    }),
  );
});
