import { parseLocalDay, WEEKDAYS, weekdayOf } from './local-day';
import { openingsOfDays, type Timetable } from './opening';
import { minutesOf } from './hours';
import { merge } from './interval';

const hours = (opens: string, closes: string): { opens: number; closes: number } => ({
  opens: minutesOf(opens),
  closes: minutesOf(closes),
});
const everyDay = (opens: string, closes: string): Timetable['weekly'] =>
  WEEKDAYS.map((weekday) => ({ weekday, ...hours(opens, closes), validFrom: null, validUntil: null }));

function open(timetable: Partial<Timetable>, from: string, to: string): string[] {
  const complete = { zone: 'Africa/Nairobi', weekly: [], overrides: [], lastDay: null, ...timetable };
  const range = { start: Date.parse(from), end: Date.parse(to) };
  return openingsOfDays(complete, range).map(({ start, end }) => `${short(start)}/${short(end)}`);
}
const short = (ms: number): string => new Date(ms).toISOString().slice(5, 16);

describe('opening hours', () => {
  test('stand in the zone of the clinic', () => {
    expect(open({ weekly: everyDay('08:00', '17:00') }, '2026-12-07T00:00Z', '2026-12-08T00:00Z')).toEqual([
      '12-07T05:00/12-07T14:00',
    ]);
    expect(
      open(
        { zone: 'Asia/Kolkata', weekly: everyDay('08:00', '17:00') },
        '2026-12-07T00:00Z',
        '2026-12-08T00:00Z',
      ),
    ).toEqual(['12-07T02:30/12-07T11:30']);
  });

  test('of one day are merged where they meet, those of two days stay apart', () => {
    const weekly = [
      ...everyDay('08:00', '12:00'),
      ...everyDay('11:00', '13:00'),
      ...everyDay('22:00', '24:00'),
    ];
    expect(open({ weekly }, '2026-12-06T21:00Z', '2026-12-07T21:00Z')).toEqual([
      '12-07T05:00/12-07T10:00',
      '12-07T19:00/12-07T21:00',
    ]);
  });

  test('that run past midnight reach into the next day', () => {
    const [monday] = everyDay('22:00', '02:00').filter(({ weekday }) => weekday === 'monday');
    expect(open({ weekly: monday ? [monday] : [] }, '2026-12-07T21:30Z', '2026-12-08T21:00Z')).toEqual([
      '12-07T19:00/12-07T23:00',
    ]);
  });

  test('hold from their first to their last day', () => {
    const weekly = everyDay('08:00', '09:00').map((line) => ({
      ...line,
      validFrom: parseLocalDay('2026-12-08'),
      validUntil: parseLocalDay('2026-12-09'),
    }));
    expect(open({ weekly }, '2026-12-06T00:00Z', '2026-12-12T00:00Z')).toEqual([
      '12-08T05:00/12-08T06:00',
      '12-09T05:00/12-09T06:00',
    ]);
  });

  test('are replaced by an override, and a closed day stays closed whatever else it has', () => {
    const day = parseLocalDay('2026-12-07');
    const weekly = everyDay('08:00', '17:00');
    const morning = { day, hours: hours('10:00', '11:00') };
    const evening = { day, hours: hours('18:00', '19:00') };
    const around = ['2026-12-07T00:00Z', '2026-12-07T21:00Z'] as const;
    expect(open({ weekly, overrides: [morning, evening] }, ...around)).toEqual([
      '12-07T07:00/12-07T08:00',
      '12-07T15:00/12-07T16:00',
    ]);
    expect(open({ weekly, overrides: [morning, { day, hours: null }] }, ...around)).toEqual([]);
  });

  test('keep their wall clock time over both changes of the clocks', () => {
    const london = { zone: 'Europe/London', weekly: everyDay('08:00', '09:00') };
    expect(open(london, '2026-03-28T00:00Z', '2026-03-30T00:00Z')).toEqual([
      '03-28T08:00/03-28T09:00',
      '03-29T07:00/03-29T08:00',
    ]);
    const allDay = { zone: 'Europe/London', weekly: everyDay('00:00', '24:00') };
    const length = (from: string, to: string): number => {
      const range = { start: Date.parse(from), end: Date.parse(to) };
      const [whole] = merge(openingsOfDays({ overrides: [], lastDay: null, ...allDay }, range));
      return whole ? (whole.end - whole.start) / 3_600_000 : 0;
    };
    expect(length('2026-03-29T00:00Z', '2026-03-29T23:00Z')).toBe(23);
    expect(length('2026-10-24T23:00Z', '2026-10-26T00:00Z')).toBe(25);
  });

  test('know the day of the week', () => {
    expect(weekdayOf(parseLocalDay('2026-12-07'))).toBe('monday');
    expect(weekdayOf(parseLocalDay('1969-12-31'))).toBe('wednesday');
    expect(() => parseLocalDay('2026-13-01')).toThrow(RangeError);
  });
});
