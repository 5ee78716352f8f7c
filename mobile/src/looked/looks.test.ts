import { countLookers, isShown, lookerOf, shownLooks } from './looks';
import type { Look } from './use-looks';

const NOW = new Date('2026-11-26T10:48:00Z');
const day = (instant: string): string => instant.slice(0, 10);
let count = 0;
const look = (changes: Partial<Look> = {}): Look => ({
  id: `e${(count += 1)}`,
  at: '2026-11-26T10:00:00Z',
  who: { kind: 'user', name: 'Dr Achieng Otieno', role: 'practitioner' },
  app: null,
  action: 'read',
  purpose: 'care',
  type: 'visit',
  outcome: 'ok',
  emergency: null,
  ...changes,
});
const SUKARI = { id: 'a1', name: 'Sukari Diary' };
const byApp = look({ who: { kind: 'user', name: 'Amina', role: 'patient' }, app: SUKARI, purpose: 'own' });

test('what somebody did several times on one day is one row, and a list is a look', () => {
  const rows = shownLooks(
    [
      look(),
      look({ action: 'list', at: '2026-11-26T09:00:00Z' }),
      look({ at: '2026-11-25T10:00:00Z' }),
      look({ type: 'payment' }),
    ],
    day,
  );
  expect(rows.map(({ times, at, type }) => [times, day(at), type])).toEqual([
    [2, '2026-11-26', 'visit'],
    [1, '2026-11-25', 'visit'],
    [1, '2026-11-26', 'payment'],
  ]);
});

test('a list that stood open and asked anew by itself is one look', () => {
  const times = ['10:30', '10:20', '10:10', '09:54', '09:40'];
  const rows = shownLooks(
    times.map((time) => look({ at: `2026-11-26T${time}:00Z`, action: 'list' })),
    day,
  );
  expect(rows.map((row) => row.times)).toEqual([2]);
});

test('two emergencies of which one was right are not one row', () => {
  const emergency = (review: 'waiting' | 'justified') =>
    look({ purpose: 'emergency', emergency: { reason: null, review } });
  expect(shownLooks([emergency('waiting'), emergency('justified')], day)).toHaveLength(2);
});

test.each([
  [byApp, { kind: 'app', id: 'a1', name: 'Sukari Diary' }],
  [look({ who: { kind: 'user', name: 'x', role: 'patient' } }), { kind: 'guardian' }],
  [look({ who: { kind: 'user', name: 'x', role: 'patient' }, action: 'denied' }), { kind: 'other-patient' }],
  [look({ who: { kind: 'user', name: 'Lab', role: 'integration' } }), { kind: 'program', name: 'Lab' }],
  [
    look({ who: { kind: 'admin', name: 'J. Mutiso', role: null } }),
    { kind: 'staff', name: 'J. Mutiso', role: 'clinic-admin' },
  ],
  [look({ who: { kind: 'nobody', name: null, role: null } }), { kind: 'nobody' }],
])('who looked is told by what is known of them (%#)', (one, who) => {
  expect(lookerOf(one)).toEqual(who);
});

test('a doctor who used an app of others is a person, and the app is named beside', () => {
  const [row] = shownLooks([look({ app: SUKARI })], day);
  expect(row).toMatchObject({ who: { kind: 'staff' }, byApp: 'Sukari Diary' });
  expect(row && isShown(row, 'people')).toBe(true);
});

test('people and apps are counted once each, a refused try and what is older not at all', () => {
  const looks = [
    look(),
    look({ type: 'payment' }),
    byApp,
    look({ who: { kind: 'user', name: 'Eve', role: 'front-desk' }, action: 'denied' }),
    look({ who: { kind: 'system', name: null, role: null } }),
    look({ who: { kind: 'user', name: 'Kevin', role: 'front-desk' }, at: '2026-10-20T10:00:00Z' }),
  ];
  expect(countLookers(looks, false, NOW)).toEqual({ people: 1, apps: 1 });
});

test('nothing is counted while more of the thirty days may be on pages that are not loaded', () => {
  expect(countLookers([look()], false, NOW)).toBeNull();
  expect(countLookers([look()], true, NOW)).toEqual({ people: 1, apps: 0 });
});
