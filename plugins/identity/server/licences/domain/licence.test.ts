import fc from 'fast-check';
import { addDays } from '../../../../../src/kernel/calendar-day';
import {
  licenceStatus,
  planWarnings,
  refusalOfRelease,
  WARNINGS,
  warningDay,
  type Told,
  type Warning,
} from './licence';

const ENDS = '2027-06-30';

it('whatever days the clock shows and in which order, each warning is told once at most, and none after a later one', () => {
  const days = fc.array(fc.integer({ min: -60, max: 20 }), { maxLength: 30 });
  fc.assert(
    fc.property(days, (offsets) => {
      let told: Told = 'none';
      const sent: Warning[] = [];
      for (const offset of offsets) {
        const today = addDays(ENDS, offset);
        const { tell } = planWarnings({ ends: ENDS, told }, today);
        if (tell === null) continue;
        // The latest that is due, and never before its day.
        expect(warningDay(ENDS, tell) <= today).toBe(true);
        const later = WARNINGS[WARNINGS.indexOf(tell) + 1];
        if (later) expect(warningDay(ENDS, later) > today).toBe(true);
        sent.push(tell);
        told = tell;
      }
      const order = sent.map((one) => WARNINGS.indexOf(one));
      expect(order).toEqual([...new Set(order)].sort());
    }),
    { numRuns: 2000 },
  );
});

it('day by day all three are told on their days, and the next one is always known', () => {
  let told: Told = 'none';
  const sent: [string, Warning][] = [];
  for (let offset = -40; offset <= 5; offset += 1) {
    const today = addDays(ENDS, offset);
    const { tell, next } = planWarnings({ ends: ENDS, told }, today);
    if (tell !== null) sent.push([today, tell]);
    told = tell ?? told;
    expect(next === null || warningDay(ENDS, next) > today).toBe(true);
    expect(next === null).toBe(today > ENDS);
  }
  expect(sent).toEqual([
    ['2027-05-31', 'month'],
    ['2027-06-23', 'week'],
    ['2027-07-01', 'over'],
  ]);
});

it('a jump over both days tells the latest alone', () => {
  expect(planWarnings({ ends: ENDS, told: 'none' }, '2027-06-25')).toEqual({ tell: 'week', next: 'over' });
  expect(planWarnings({ ends: ENDS, told: 'none' }, '2030-01-01')).toEqual({ tell: 'over', next: null });
});

it.each([
  [{ ends: null, leftOn: null }, 'undated'],
  [{ ends: '2027-06-30', leftOn: null }, 'ends-soon'],
  [{ ends: '2027-07-30', leftOn: null }, 'ends-soon'],
  [{ ends: '2027-07-31', leftOn: null }, 'valid'],
  [{ ends: '2027-06-29', leftOn: null }, 'ended'],
  [{ ends: '2027-06-29', leftOn: '2027-06-29' }, 'released'],
])('on 30 June 2027 %j is %s', (term, status) => {
  expect(licenceStatus(term, '2027-06-30')).toBe(status);
});

it('a licence is given free once, of who has left before today', () => {
  const left = { isActive: false, leftOn: '2027-06-29' };
  const of = (asked: typeof left, leftOn: string | null = null) =>
    refusalOfRelease({ leftOn }, asked, '2027-06-30');
  expect(of(left)).toBeNull();
  expect(of({ ...left, isActive: true })).toBe('licence_in_use');
  expect(of({ ...left, leftOn: '2027-06-30' })).toBe('licence_in_use');
  expect(of(left, '2027-06-01')).toBe('licence_released');
});
