import type { StaffRole } from '../data/records';
import type { Me } from '../session/me';
import { sectionsForBar, sectionsOf, startOf } from './sections';

const me = (role: StaffRole, grants: Me['grants'], operations: string[] = []): Me => ({
  id: 'u',
  email: 'a@b.example',
  name: null,
  language: 'en',
  clinic: null,
  practitioner: null,
  role,
  grants,
  operations,
  now: '2026-11-24T12:00:00.000Z',
  idleSeconds: 1200,
});
const names = (who: Me) => sectionsOf(who).map(({ name }) => name);

test('a section is there when its resource may be listed, and absent otherwise', () => {
  expect(names(me('practitioner', { visits: ['list'], patients: ['list'] }))).toEqual([
    'today',
    'calendar',
    'visits',
    'patients',
  ]);
  expect(names(me('front-desk', { visits: ['list'], payments: ['list'] }))).toEqual([
    'today',
    'calendar',
    'visits',
    'payments',
  ]);
  expect(
    names(me('clinic-admin', { visits: ['list'] }, ['staff.list', 'licences.list', 'monitoring.business'])),
  ).toEqual(['today', 'calendar', 'visits', 'staff', 'licences', 'monitoring']);
  expect(names(me('front-desk', { visits: ['list'] }, ['deliveries.list']))).toContain('deliveries');
  expect(names(me('front-desk', { visits: ['show'] }))).toEqual([]);
});

test('who only oversees has no day of their own, and starts with what they oversee', () => {
  const grants = { visits: ['list'], payments: ['list'] } as const;
  const officer = me('compliance-officer', { visits: [...grants.visits], payments: [...grants.payments] }, [
    ...['audit.chain', 'audit.events', 'compliance.break-glass', 'licences.list'],
  ]);
  expect(names(officer)).toEqual(['compliance', 'audit', 'reviews', 'visits', 'payments', 'licences']);
  expect(startOf(officer)).toBe('compliance');
  const admin = me('clinic-admin', { visits: ['list'] }, ['compliance.break-glass', 'consents.versions']);
  expect(names(admin)).toEqual(['today', 'calendar', 'visits', 'reviews', 'consent']);
  expect(startOf(admin)).toBe('today');
});

test('the bar of a phone has five places; what has none is behind the fifth', () => {
  const operations = ['staff.list', 'licences.list', 'monitoring.business'];
  const all = sectionsOf(
    me('clinic-admin', { visits: ['list'], patients: ['list'], payments: ['list'] }, operations),
  );
  const { shown, more } = sectionsForBar(all);
  expect([shown, more].map((part) => part.map(({ name }) => name))).toEqual([
    ['today', 'calendar', 'visits', 'patients'],
    ['payments', 'staff', 'licences', 'monitoring'],
  ]);
  expect(sectionsForBar(all.slice(0, 5))).toEqual({ shown: all.slice(0, 5), more: [] });
});
