import { consoleList, consoleTable, type ConsoleResource } from '../../../src/access/console/resource';
import { createAccessTable, type TypeRule } from '../../../src/access/table';
import { contributions } from '../../../src/kernel/registry';
import { consoleRules } from './rules';

const rule = {
  type: 'api::note.note',
  rows: { words: 'their notes', filter: () => ({}) },
  readable: [],
} as const;
const described = { type: rule.type, record: {}, filter: {}, defaultSort: ['id', 'ASC'] } as const;

const notes = consoleTable({
  ...described,
  ...{ table: 'notes', patientAt: null, search: null, sorts: {} },
  select: (query) => query('notes as t'),
  narrow: () => undefined,
  records: () => Promise.resolve([]),
  edit: { fields: {}, echoes: [], write: () => Promise.resolve(true) },
});
const rooms = consoleList({
  ...described,
  ...{ operation: 'rooms.list', sorts: {} },
  all: () => Promise.resolve({ clinicId: 1, records: [] }),
});

function rulesOf(types: readonly TypeRule[], resources: Record<string, ConsoleResource>) {
  const access = createAccessTable();
  access.declare({
    types,
    operations: [
      {
        operation: 'rooms.list',
        roles: {
          'clinic-admin': { scope: 'clinic', rows: 'their rooms', purposes: ['administration'] },
          patient: { scope: 'own', rows: 'their bed', purposes: ['own'] },
        },
      },
    ],
  });
  const [, , ...rules] = consoleRules(access, Object.entries(resources));
  return rules;
}

const READER: TypeRule = { ...rule, role: 'practitioner', purposes: ['care'], actions: ['find', 'findOne'] };
const EDITOR: TypeRule = {
  ...rule,
  role: 'front-desk',
  purposes: ['administration'],
  actions: ['find', 'findOne', 'update'],
};

test('roles, rows and purposes are those of the type, action by action, and of the staff alone', () => {
  const patient: TypeRule = {
    ...rule,
    role: 'patient',
    purposes: ['own'],
    actions: ['find', 'findOne', 'update'],
  };
  const doctor = { scope: 'own', rows: 'their notes', purposes: ['care'] };
  const desk = { scope: 'clinic', rows: 'their notes', purposes: ['administration'] };
  expect(rulesOf([READER, EDITOR, patient], { notes })).toEqual([
    { operation: 'console.notes.list', roles: { practitioner: doctor, 'front-desk': desk } },
    { operation: 'console.notes.show', roles: { practitioner: doctor, 'front-desk': desk } },
    { operation: 'console.notes.edit', roles: { 'front-desk': desk } },
  ]);
});

test('a list of a use case has the roles of its operation', () => {
  const admin = { scope: 'clinic', rows: 'their rooms', purposes: ['administration'] };
  expect(rulesOf([], { rooms })).toEqual([
    { operation: 'console.rooms.list', roles: { 'clinic-admin': admin } },
    { operation: 'console.rooms.show', roles: { 'clinic-admin': admin } },
  ]);
});

test.each<[string, readonly TypeRule[], Record<string, ConsoleResource>]>([
  ['no rule of its type', [], { notes }],
  [
    'rules for patients and programs only',
    [{ ...rule, role: 'patient', purposes: ['own'], actions: ['find'] }],
    { notes },
  ],
  ['rules for some of its actions only', [READER], { notes }],
  ['an operation that nobody declared', [], { rooms: { ...rooms, operation: 'rooms.count' } }],
])('a resource with %s stops the boot', (_what, types, resources) => {
  expect(() => rulesOf(types, resources)).toThrow(/^console resource "\w+" has no access rule for \w+$/);
});

test('a doubled resource stops the boot', () => {
  const resources = contributions<ConsoleResource>('console resource');
  resources.add('notes', notes);
  expect(() => resources.add('notes', rooms)).toThrow('console resource "notes" is registered twice');
});
