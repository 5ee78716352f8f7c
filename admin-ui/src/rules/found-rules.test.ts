import { foundRules } from './found-rules';

const reach = (role: string, rows: string) => ({ role, rows, purposes: ['care'] });
const rules = {
  purposes: [],
  care: [],
  operations: [
    {
      operation: 'visits.read',
      does: 'One visit',
      route: 'GET /api/visits/:id',
      roles: [reach('practitioner', 'their own visits'), reach('front-desk', 'visits of the clinic')],
    },
  ],
  types: [
    {
      type: 'api::patient.patient',
      rules: [
        { ...reach('front-desk', 'of the clinic'), actions: ['find'], readable: ['fullName'], writable: [] },
      ],
    },
  ],
};

test('no words find everything', () => {
  expect(foundRules(rules, ' ')).toEqual({ operations: rules.operations, types: rules.types });
});

test('all words must stand in the same rule, and a role that has none of them falls away', () => {
  const found = foundRules(rules, 'VISITS front-desk');
  expect(found.operations.map(({ roles }) => roles.map(({ role }) => role))).toEqual([['front-desk']]);
  expect(found.types).toEqual([]);
  expect(foundRules(rules, 'fullname').types).toEqual(rules.types);
});
