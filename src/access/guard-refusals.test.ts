import { guard, refusal } from '../../tests/support/guard-bench';

test.each<[string, Record<string, unknown>, string]>([
  ['a filter on an unreadable field', { filters: { notes: { $contains: 'x' } } }, '400 unknown_field'],
  ['the same within $or', { filters: { $or: [{ reference: 'a' }, { notes: 'x' }] } }, '400 unknown_field'],
  ['the same within $not', { filters: { $not: { notes: 'x' } } }, '400 unknown_field'],
  ['a filter into another type', { filters: { patient: { phoneIndex: 'x' } } }, '400 unknown_field'],
  [
    'the same behind an operator',
    { filters: { patient: { $or: [{ fullName: 'x' }] } } },
    '400 unknown_field',
  ],
  ['the same by a dotted name', { filters: { 'patient.phoneIndex': 'x' } }, '400 unknown_field'],
  ['an unknown field', { filters: { nothing: 1 } }, '400 unknown_field'],
  ['a name that every object has', { filters: { constructor: 1 } }, '400 unknown_field'],
  ['a negated filter by relation', { filters: { $not: { patient: { id: 8 } } } }, '400 unknown_field'],
  ['the same further in', { filters: { $not: { $or: [{ patient: { id: 8 } }] } } }, '400 unknown_field'],
  ['a list in the place of filters', { filters: [{ reference: 'x' }] }, '400 invalid_input'],
  ['a list behind $not', { filters: { $not: [{ reference: 'x' }] } }, '400 invalid_input'],
  ['a group that is no list', { filters: { $and: { reference: 'x' } } }, '400 invalid_input'],
  ['a field within a comparison', { filters: { reference: { notes: 'x' } } }, '400 unknown_field'],
  ['an operator that nobody knows', { filters: { reference: { $raw: 'x' } } }, '400 unknown_field'],
  ['an object as an operand', { filters: { reference: { $eq: { a: 'x' } } } }, '400 invalid_input'],
  ['an operator in the place of a field', { filters: { $eq: 'x' } }, '400 invalid_input'],
  ['an unknown way of paging', { pagination: { before: 'x' } }, '400 unknown_field'],
  ['a sort by an unreadable field', { sort: 'notes' }, '400 unknown_field'],
  ['one among several', { sort: 'reference,notes:desc' }, '400 unknown_field'],
  ['a sort into another type', { sort: { patient: { fullName: 'asc' } } }, '400 unknown_field'],
  ['the same by a dotted name', { sort: ['patient.phoneIndex:asc'] }, '400 unknown_field'],
  ['the same in lists within lists', { sort: [[[[['notes:asc']]]]] }, '400 unknown_field'],
  ['a sort that is no sort', { sort: 5 }, '400 invalid_input'],
  ['an order that is none', { sort: [{ reference: { reference: 'asc' } }] }, '400 invalid_input'],
  ['an unreadable field', { fields: ['reference', 'notes'] }, '400 unknown_field'],
  ['a relation as a field', { fields: 'patient' }, '400 unknown_field'],
  ['a field that is no name', { fields: [{ a: 1 }] }, '400 invalid_input'],
  ['a relation to a type that is open to nobody', { populate: 'secret' }, '403 forbidden'],
  ['all relations, one of them open to nobody', { populate: '*' }, '403 forbidden'],
  ['an unreadable relation further down', { populate: 'patient.user' }, '400 unknown_field'],
  [
    'an unreadable field further down',
    { populate: { patient: { fields: ['phoneIndex'] } } },
    '400 unknown_field',
  ],
  ['a filter further down', { populate: { patient: { filters: { phoneIndex: 'x' } } } }, '400 unknown_field'],
  ['a sort further down', { populate: { patient: { sort: 'phoneIndex' } } }, '400 unknown_field'],
  ['a count of relations', { populate: { patient: { count: true } } }, '400 unknown_field'],
  ['a populate by type', { populate: { on: { secret: true } } }, '400 unknown_field'],
  ['a field that is no relation', { populate: 'reference' }, '400 unknown_field'],
  ['a name that every object has', { populate: '__proto__' }, '400 unknown_field'],
  ['the same with more behind it', { populate: 'constructor.prototype' }, '400 unknown_field'],
  ['a list of more than names', { populate: [{ patient: true }] }, '400 invalid_input'],
  ['a populate that is no populate', { populate: 7 }, '400 invalid_input'],
  ['a full-text search', { _q: '2547' }, '400 unknown_field'],
  ['a parameter that nobody knows', { where: { id: 1 } }, '400 unknown_field'],
])('refused and not ignored: %s', (_what, params, expected) => {
  expect(refusal(() => guard(params))).toBe(expected);
});

test('filters without end are refused', () => {
  let filters: unknown = { reference: 'x' };
  for (let i = 0; i < 14; i += 1) filters = { $not: filters };
  expect(refusal(() => guard({ filters }))).toBe('400 invalid_input');
  const deep = Array(6).fill('patient.visits').join('.');
  expect(refusal(() => guard({ populate: deep }))).toBe('400 invalid_input');
});
