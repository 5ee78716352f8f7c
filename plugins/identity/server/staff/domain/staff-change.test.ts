import fc from 'fast-check';
import { decideStaffChange, type Member, type StaffChange } from './staff-change';
import { STAFF_ROLES } from './staff-role';

const admin: Member = { userId: 1, role: 'clinic-admin', state: 'active' };
const doctor: Member = { userId: 2, role: 'practitioner', state: 'active' };

const change: fc.Arbitrary<StaffChange> = fc.oneof(
  fc.constant<StaffChange>({ kind: 'suspend' }),
  fc.constant<StaffChange>({ kind: 'restore' }),
  fc.constantFrom(...STAFF_ROLES).map((role): StaffChange => ({ kind: 'role', role })),
);
const person = fc.record({
  role: fc.constantFrom(...STAFF_ROLES),
  state: fc.constantFrom('active', 'suspended', 'closed'),
});
const isAdmin = ({ role, state }: Member): boolean => role === 'clinic-admin' && state === 'active';

it('whatever everybody tries, a clinic with an admin keeps one, and nobody changes themselves', () => {
  const step = fc.record({ actor: fc.nat(5), target: fc.nat(5), change });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), fc.array(step, { maxLength: 30 }), (others, steps) => {
      let clinic: Member[] = [admin, ...others.map((one, i): Member => ({ ...one, userId: i + 2 }))];
      for (const { actor, target, change } of steps) {
        const who = clinic[actor % clinic.length] ?? admin;
        const whom = clinic[target % clinic.length] ?? admin;
        const decision = decideStaffChange(who, whom, change);
        if (!decision.ok) continue;
        expect(isAdmin(who)).toBe(true);
        expect(who.userId).not.toBe(whom.userId);
        // Who was closed in the CMS is opened by nobody here.
        if (whom.state === 'closed') expect(decision.after.state).toBe('closed');
        clinic = clinic.map((one) => (one === whom ? decision.after : one));
        expect(clinic.filter(isAdmin).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['an admin suspends a doctor', admin, doctor, { kind: 'suspend' }, 'suspended'],
  [
    'a suspended one is suspended once',
    admin,
    { ...doctor, state: 'suspended' },
    { kind: 'suspend' },
    'already_suspended',
  ],
  ['a suspended one is restored', admin, { ...doctor, state: 'suspended' }, { kind: 'restore' }, 'active'],
  ['an active one is not restored', admin, doctor, { kind: 'restore' }, 'not_suspended'],
  [
    'one closed in the CMS is not restored',
    admin,
    { ...doctor, state: 'closed' },
    { kind: 'restore' },
    'not_suspended',
  ],
  ['a doctor suspends nobody', doctor, admin, { kind: 'suspend' }, 'forbidden'],
  [
    'a suspended admin does nothing',
    { ...admin, state: 'suspended' },
    doctor,
    { kind: 'suspend' },
    'forbidden',
  ],
  ['nobody takes their own role away', admin, admin, { kind: 'role', role: 'front-desk' }, 'staff_oneself'],
] as const)('%s', (_name, actor, target, change, outcome) => {
  const decision = decideStaffChange(actor, target, change);
  expect(decision.ok ? decision.after.state : decision.code).toBe(outcome);
});
