import type { AuditAction, AuditPurpose } from '../../../../src/kernel/audit';
import type { Look } from '../../../../src/kernel/who-looked';
import { shownLooks } from './looks';

const APP = { id: 'sukari-diary', name: 'Sukari Diary' };

function look(changes: Partial<Look> = {}): Look {
  return {
    id: '01J',
    at: '2026-11-26T09:00:00.000Z',
    who: { kind: 'user', name: 'Dr Achieng Otieno', role: 'practitioner' },
    app: null,
    action: 'read',
    purpose: 'care',
    type: 'visit',
    emergency: null,
    ...changes,
  };
}
const user = (role: string, name: string | null = null): Look['who'] => ({ kind: 'user', name, role });
const shown = (...looks: Look[]) =>
  shownLooks(looks, {
    appHref: (id) => (id === APP.id ? '/account/apps' : null),
    dayOf: (instant) => instant.toISOString().slice(0, 10),
  });

test.each<[string, Partial<Look>, object]>([
  ['staff by name and role', {}, { kind: 'staff', name: 'Dr Achieng Otieno', role: 'practitioner' }],
  [
    'an account of the CMS as the management',
    { who: { kind: 'admin', name: 'A B', role: null } },
    { kind: 'staff', name: 'A B', role: 'clinic-admin' },
  ],
  [
    'an app that the patient let in, with the way to stop it',
    { who: user('patient'), app: APP },
    { kind: 'app', name: APP.name, href: '/account/apps' },
  ],
  [
    'an app that others let in, without one',
    { who: user('patient'), app: { id: 'x', name: 'X' } },
    { kind: 'app', name: 'X', href: null },
  ],
  [
    'an app of a research program',
    { who: user('integration', 'Program'), app: { id: 'x', name: 'X' } },
    { kind: 'app', name: 'X', href: null },
  ],
  ['a program that is no app', { who: user('integration', 'Program') }, { kind: 'program', name: 'Program' }],
  ['who acts for the patient', { who: user('patient') }, { kind: 'guardian' }],
  ['another patient who was refused', { who: user('patient'), action: 'denied' }, { kind: 'other-patient' }],
  ['a job of ours', { who: { kind: 'system', name: null, role: null } }, { kind: 'system' }],
  ['whoever was not signed in', { who: { kind: 'nobody', name: null, role: null } }, { kind: 'nobody' }],
])('says of %s who it was', (_what, changes, who) => {
  expect(shown(look(changes))).toMatchObject([{ who }]);
});

test('names the app that a doctor used beside the doctor', () => {
  expect(shown(look({ app: APP }))).toMatchObject([{ who: { kind: 'staff' }, byApp: APP.name }]);
  expect(shown(look({ app: APP, who: user('patient') }))).toMatchObject([{ byApp: null }]);
});

test('puts what somebody did several times on one day into one row, with the time of the newest', () => {
  const rows = shown(
    look({ at: '2026-11-26T09:00:00.000Z' }),
    look({ at: '2026-11-26T08:00:00.000Z', action: 'list' }),
    look({ at: '2026-11-25T08:00:00.000Z' }),
  );
  expect(rows.map(({ at, times }) => [at.toISOString(), times])).toEqual([
    ['2026-11-26T09:00:00.000Z', 2],
    ['2026-11-25T08:00:00.000Z', 1],
  ]);
});

test('counts a list that stood open and asked anew by itself as one look', () => {
  const at = (time: string) => look({ at: `2026-11-26T${time}:00.000Z`, action: 'list' });
  const rows = shown(at('09:30'), at('09:20'), at('09:10'), at('08:54'), at('08:40'));
  expect(rows.map(({ times }) => times)).toEqual([2]);
});

test.each<Partial<Look>>([
  { who: user('practitioner', 'Dr Kiprono') },
  { action: 'update' satisfies AuditAction },
  { purpose: 'emergency' satisfies AuditPurpose },
  { type: 'payment' },
  { app: APP },
  { emergency: { reason: null, review: 'waiting' } },
])('keeps apart what differs: %j', (changes) => {
  expect(shown(look(), look(changes)).map(({ times }) => times)).toEqual([1, 1]);
});

test('keeps the order: the same again after something else is a row of its own', () => {
  expect(shown(look(), look({ type: 'payment' }), look()).map(({ type }) => type)).toEqual([
    'visit',
    'payment',
    'visit',
  ]);
});
