import fc from 'fast-check';
import type { VisitRecord, VisitState } from '../data/records';
import { agendaLook, dayOf, untilVisit } from './day';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const at = (minutes: number) => new Date(NOON + minutes * 60_000).toISOString();

function visit(
  id: string,
  starts: number,
  state: VisitState = 'confirmed',
  holdExpires: number | null = null,
): VisitRecord {
  return {
    ...{
      id,
      version: '1',
      reference: id.toUpperCase(),
      state,
      startsAt: at(starts),
      endsAt: at(starts + 30),
    },
    channel: 'audio',
    priceCents: 100,
    movedCount: 0,
    lateMinutes: null,
    arrivedAt: null,
    calledInAt: null,
    cancelledBy: null,
    payment: null,
    holdExpiresAt: holdExpires === null ? null : at(holdExpires),
    patient: { id: `p-${id}`, fullName: id },
    practitioner: { id: 'd', fullName: 'Achieng Otieno', title: 'Dr' },
    service: { id: 's', name: 'Consultation' },
  };
}
const ids = (visits: readonly VisitRecord[]) => visits.map(({ id }) => id);

test('a day in the middle: what is done, who comes next, what nobody has closed', () => {
  const day = dayOf(
    [
      visit('later', 120),
      visit('done', -180, 'completed'),
      visit('missed', -120, 'no_show'),
      visit('forgotten', -60),
      visit('running', -10),
      visit('held', 60, 'held', 5),
      visit('lapsed', 90, 'held', -5),
      visit('off', 30, 'cancelled'),
    ],
    new Date(NOON),
  );
  expect(ids(day.agenda)).toEqual(['done', 'missed', 'forgotten', 'running', 'held', 'later']);
  expect(day.nowAt).toBe(4);
  expect(day.next?.id).toBe('running');
  expect(ids(day.toClose)).toEqual(['forgotten']);
  expect(ids(day.missed)).toEqual(['missed']);
  expect(day.counts).toEqual({ visits: 5, done: 1, missed: 1, unpaid: 1 });
  expect(day.agenda.map((one) => agendaLook(one, day))).toEqual([
    'done',
    'missed',
    'to-close',
    'next',
    'held',
    'coming',
  ]);
});

test('a visit that ends this very minute is over, and waits to be closed', () => {
  const day = dayOf([visit('a', -30)], new Date(NOON));
  expect(day.next).toBeNull();
  expect(ids(day.toClose)).toEqual(['a']);
});

test('an empty day has its line of now and nothing else', () => {
  expect(dayOf([], new Date(NOON))).toMatchObject({ agenda: [], nowAt: 0, next: null, toClose: [] });
});

const STATES = ['held', 'confirmed', 'completed', 'cancelled', 'expired', 'no_show'] as const;

const anyVisit = fc.record({
  starts: fc.integer({ min: -600, max: 600 }),
  state: fc.constantFrom(...STATES),
  hold: fc.option(fc.integer({ min: -30, max: 30 })),
});

test('whatever the visits are: the agenda is in order, now stands between past and future, nothing is next and over', () => {
  fc.assert(
    fc.property(fc.array(anyVisit, { maxLength: 30 }), (drawn) => {
      const visits = drawn.map(({ starts, state, hold }, index) => visit(`v${index}`, starts, state, hold));
      const day = dayOf(visits, new Date(NOON));
      const starts = day.agenda.map(({ startsAt }) => Date.parse(startsAt));
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(starts.slice(0, day.nowAt).every((start) => start <= NOON)).toBe(true);
      expect(starts.slice(day.nowAt).every((start) => start > NOON)).toBe(true);
      expect(ids(day.toClose)).not.toContain(day.next?.id);
      const open = visits.filter(({ state }) => state === 'confirmed');
      const after = open.filter(({ endsAt }) => Date.parse(endsAt) > NOON);
      expect(day.next === null).toBe(after.length === 0);
      expect(day.toClose).toHaveLength(open.length - after.length);
    }),
  );
});

test.each([
  [0, { kind: 'running' }],
  [-5, { kind: 'running' }],
  [42, { kind: 'minutes', minutes: 42 }],
  [59.5, { kind: 'hours', hours: 1, minutes: 0 }],
  [130, { kind: 'hours', hours: 2, minutes: 10 }],
])('a visit in %p minutes is said as %p', (minutes, said) => {
  expect(untilVisit(at(minutes), new Date(NOON))).toEqual(said);
});
