import fc from 'fast-check';
import { decideOpening, decideReview, type BreakGlassPolicy, type Use, type Verdict } from './break-glass';

const NOW = new Date('2026-11-24T02:13:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const POLICY: BreakGlassPolicy = {
  minutes: 60,
  maxMinutes: 120,
  openAtOnce: 3,
  perDay: 10,
  reviewHours: 24,
  escalateDays: 3,
};
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const ahead = (ms: number): Date => new Date(NOW.getTime() + ms);
const use = (changes: Partial<Use> = {}): Use => ({
  id: 'U',
  clinicId: 1,
  patientId: 7,
  practitionerId: 2,
  openedByUserId: 20,
  openedAt: ago(10 * MINUTE),
  until: ahead(50 * MINUTE),
  endedAt: null,
  reviewedAt: null,
  ...changes,
});
const facts = { minutes: undefined, inCare: false, recent: [], policy: POLICY, now: NOW };

describe('opening', () => {
  test('is for an hour unless something else is asked for, and for two at most', () => {
    expect(decideOpening(facts)).toEqual({ ok: true, until: ahead(HOUR) });
    expect(decideOpening({ ...facts, minutes: 5 })).toEqual({ ok: true, until: ahead(5 * MINUTE) });
    expect(decideOpening({ ...facts, minutes: 120 })).toEqual({ ok: true, until: ahead(2 * HOUR) });
    expect(decideOpening({ ...facts, minutes: 121 })).toEqual({
      ok: false,
      code: 'break_glass_minutes',
      max: 120,
    });
  });

  test('is refused for whom the practitioner sees already', () => {
    expect(decideOpening({ ...facts, inCare: true })).toEqual({ ok: false, code: 'already_in_care' });
  });

  test('three may be open at once; one that was ended or ran out counts no more', () => {
    const three = [30, 20, 50].map((minutes) => use({ until: ahead(minutes * MINUTE) }));
    expect(decideOpening({ ...facts, recent: three })).toEqual({
      ok: false,
      code: 'break_glass_too_many',
      freeAt: ahead(20 * MINUTE),
    });
    const others = [use({ endedAt: ago(MINUTE) }), use({ until: NOW })];
    expect(decideOpening({ ...facts, recent: [...three.slice(1), ...others] })).toMatchObject({ ok: true });
  });

  test('ten may be opened in a day, whatever became of them', () => {
    const ten = Array.from({ length: 10 }, (_, n) =>
      use({ openedAt: ago((23 - n) * HOUR), until: ago((22 - n) * HOUR) }),
    );
    expect(decideOpening({ ...facts, recent: ten })).toEqual({
      ok: false,
      code: 'break_glass_too_many',
      freeAt: ahead(HOUR),
    });
    expect(decideOpening({ ...facts, recent: ten, now: ahead(HOUR) })).toMatchObject({ ok: true });
  });
});

describe('a review', () => {
  const officer = { userId: 30, practitionerId: null };
  const over = use({ until: ago(MINUTE) });

  test('is by somebody else, under whichever account the one who opened it comes', () => {
    for (const reviewer of [
      { userId: 20, practitionerId: null },
      { userId: 31, practitionerId: 2 },
    ]) {
      expect(decideReview({ use: over, reviewer, verdict: 'justified', now: NOW })).toEqual({
        ok: false,
        code: 'break_glass_own',
      });
    }
    expect(decideReview({ use: over, reviewer: officer, verdict: 'justified', now: NOW })).toEqual({
      ok: true,
      endsAccess: false,
    });
  });

  test('is given once', () => {
    const reviewed = use({ until: ago(MINUTE), reviewedAt: ago(1) });
    for (const verdict of ['justified', 'not-justified'] as const) {
      expect(decideReview({ use: reviewed, reviewer: officer, verdict, now: NOW })).toEqual({
        ok: false,
        code: 'break_glass_reviewed',
      });
    }
  });

  test('finds nothing right that is still open, and ends what it finds wrong', () => {
    const decide = (verdict: Verdict) => decideReview({ use: use(), reviewer: officer, verdict, now: NOW });
    expect(decide('justified')).toEqual({ ok: false, code: 'break_glass_open' });
    expect(decide('not-justified')).toEqual({ ok: true, endsAccess: true });
  });

  test('after any review nothing is open, and nobody reviews themselves', () => {
    const minutes = fc.integer({ min: -200, max: 200 }).map((n) => ahead(n * MINUTE));
    fc.assert(
      fc.property(
        fc.record({ until: minutes, endedAt: fc.option(minutes.map((at) => (at < NOW ? at : NOW))) }),
        fc.constantFrom<Verdict>('justified', 'not-justified'),
        fc.record({ userId: fc.constantFrom(20, 30), practitionerId: fc.constantFrom(null, 2, 3) }),
        (changes, verdict, reviewer) => {
          const it = use(changes);
          const decision = decideReview({ use: it, reviewer, verdict, now: NOW });
          if (!decision.ok) return;
          expect(reviewer.userId === 20 || reviewer.practitionerId === 2).toBe(false);
          const stillOpen = it.endedAt === null && it.until > NOW && !decision.endsAccess;
          expect(stillOpen).toBe(false);
        },
      ),
    );
  });
});
