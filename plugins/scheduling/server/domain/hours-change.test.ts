import { hoursAfter, planChange, refusalOfChange, type HoursChange } from './hours-change';
import { leftOutside, outside, type OtherDay, type WeekLine, type WorkingHours } from './working-hours';

const ZONE = 'Africa/Nairobi';
const NO_WEEK = {
  ...{ monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
};
const line = (id: number, change: Partial<WeekLine> = {}): WeekLine => ({
  ...{ id, weekday: 'monday', opensAt: '08:00', closesAt: '12:00', validFrom: null, validUntil: null },
  ...change,
});
const day = (id: number, date: string, change: Partial<OtherDay> = {}): OtherDay => ({
  ...{ id, date, span: null, note: null },
  ...change,
});
const after = (hours: WorkingHours, change: HoursChange): WorkingHours =>
  hoursAfter(hours, planChange(hours, change));
const visit = (start: string): { start: number; end: number } => ({
  start: Date.parse(start),
  end: Date.parse(start) + 30 * 60_000,
});

describe('a new week from a day on', () => {
  const hours: WorkingHours = {
    lines: [
      line(1),
      line(2, { validUntil: '2026-12-06' }),
      line(3, { validFrom: '2026-12-07', validUntil: '2026-12-31' }),
      line(4, { validFrom: '2027-01-01' }),
    ],
    days: [day(9, '2026-12-14')],
  };
  const change: HoursChange = {
    ...{ kind: 'week', from: '2026-12-07' },
    week: { ...NO_WEEK, friday: [{ opensAt: '09:00', closesAt: '10:00' }] },
  };

  test('ends what held before with the day before, and takes the place of what was planned', () => {
    expect(planChange(hours, change)).toMatchObject({
      endLines: { ids: [1], until: '2026-12-06' },
      dropLines: [3, 4],
      addLines: [{ weekday: 'friday', opensAt: '09:00', validFrom: '2026-12-07', validUntil: null }],
      ...{ dropDays: [], addDays: [] },
    });
    expect(after(hours, change).lines.map(({ id, validUntil }) => [id, validUntil])).toEqual([
      [1, '2026-12-06'],
      [2, '2026-12-06'],
      [null, null],
    ]);
  });

  test('leaves days with other hours as they are', () => {
    expect(after(hours, change).days).toEqual(hours.days);
  });
});

describe('days', () => {
  const hours: WorkingHours = {
    lines: [line(1)],
    days: [
      day(7, '2026-12-07', { span: { opensAt: '14:00', closesAt: '16:00' } }),
      day(8, '2026-12-14'),
      day(9, '2026-12-28'),
    ],
  };

  test('of leave are closed one by one, whatever was said of them before', () => {
    const plan = planChange(hours, { kind: 'away', first: '2026-12-13', last: '2026-12-15', note: 'Seme' });
    expect(plan.dropDays).toEqual([8]);
    expect(plan.addDays.map(({ date, span, note }) => [date, span, note])).toEqual([
      ['2026-12-13', null, 'Seme'],
      ['2026-12-14', null, 'Seme'],
      ['2026-12-15', null, 'Seme'],
    ]);
  });

  test('with usual hours again lose what was said of them, and only they', () => {
    const left = after(hours, { kind: 'usual', first: '2026-12-07', last: '2026-12-14' });
    expect(left.days.map(({ id }) => id)).toEqual([9]);
  });
});

describe('visits that a change leaves outside', () => {
  const hours: WorkingHours = { lines: [line(1)], days: [] };
  const inside = visit('2026-12-07T06:00:00Z');
  const late = visit('2026-12-07T08:45:00Z');
  const visits = [inside, late, visit('2026-12-14T06:00:00Z')];
  const left = (change: HoursChange) =>
    leftOutside(ZONE, { before: hours, after: after(hours, change) }, visits);

  test('are those of the days of leave, and not those that lay outside before', () => {
    expect(left({ kind: 'away', first: '2026-12-07', last: '2026-12-07', note: null })).toEqual([inside]);
    expect(outside(ZONE, hours, visits)).toEqual([late]);
  });

  test('are those of which a single minute is out of hours', () => {
    const spans = [{ opensAt: '08:00', closesAt: '09:25' }];
    expect(left({ kind: 'other', day: '2026-12-07', spans, note: null })).toEqual([inside]);
    const enough = [{ opensAt: '08:00', closesAt: '09:30' }];
    expect(left({ kind: 'other', day: '2026-12-07', spans: enough, note: null })).toEqual([]);
  });

  test('none when two spans touch in the middle of a visit', () => {
    const spans = [
      { opensAt: '08:00', closesAt: '09:15' },
      { opensAt: '09:15', closesAt: '12:00' },
    ];
    expect(left({ kind: 'other', day: '2026-12-07', spans, note: null })).toEqual([]);
  });

  test('also those that only a day with other hours had let in', () => {
    const sunday = {
      ...hours,
      days: [day(5, '2026-12-13', { span: { opensAt: '08:00', closesAt: '12:00' } })],
    };
    const there = visit('2026-12-13T06:00:00Z');
    const change: HoursChange = { kind: 'usual', first: '2026-12-13', last: '2026-12-13' };
    expect(leftOutside(ZONE, { before: sunday, after: after(sunday, change) }, [there])).toEqual([there]);
  });
});

describe('a change is refused', () => {
  const spans = (opensAt: string, closesAt: string): HoursChange => ({
    ...{ kind: 'other', day: '2027-03-28', note: null },
    spans: [
      { opensAt: '00:00', closesAt: '01:00' },
      { opensAt, closesAt },
    ],
  });
  const berlin = (change: HoursChange) =>
    refusalOfChange(change, { today: '2026-12-07', zone: 'Europe/Berlin' });

  test('for a day that is over, and for one that is too far', () => {
    expect(berlin({ kind: 'away', first: '2026-12-06', last: '2026-12-08', note: null })).toEqual({
      ...{ code: 'day_in_past', field: 'first' },
    });
    expect(berlin({ kind: 'week', from: '2026-12-06', week: NO_WEEK })).toMatchObject({ field: 'from' });
    expect(berlin({ kind: 'usual', first: '2026-12-07', last: '2035-01-01' })).toEqual({
      ...{ code: 'day_too_far', field: 'last' },
    });
    expect(berlin({ kind: 'away', first: '2026-12-07', last: '2026-12-07', note: null })).toBeNull();
  });

  test('where clocks skip its time, and not where they repeat it', () => {
    expect(berlin(spans('02:30', '05:00'))).toEqual({ code: 'time_skipped', field: 'spans.1.opensAt' });
    expect(berlin(spans('01:00', '02:00'))).toEqual({ code: 'time_skipped', field: 'spans.1.closesAt' });
    expect(berlin(spans('03:00', '24:00'))).toBeNull();
    expect(berlin({ ...spans('02:00', '02:30'), day: '2026-10-25' } as HoursChange)).toMatchObject({
      code: 'day_in_past',
    });
    expect(
      refusalOfChange({ ...spans('02:00', '02:30'), day: '2027-10-31' } as HoursChange, {
        ...{ today: '2026-12-07', zone: 'Europe/Berlin' },
      }),
    ).toBeNull();
  });
});
