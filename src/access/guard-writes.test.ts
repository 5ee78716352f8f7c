import { asking, guard, OWN, PATIENT, refusal, shapeOf, access } from '../../tests/support/guard-bench';
import { reachableRows, rowsToLink } from './guard';

test('a write takes writable fields only, and creation imposes what it must', () => {
  const create = { action: 'create' } as const;
  expect(guard({ data: { reference: 'r' } }, create)).toMatchObject({
    data: { reference: 'r', patient: 7 },
    fields: ['reference'],
  });
  for (const data of [{ patient: 8 }, { notes: 'x' }, { id: 1 }, { secret: {} }]) {
    expect(refusal(() => guard({ data }, create))).toBe('400 unknown_field');
    expect(refusal(() => guard({ data }, { action: 'update' }))).toBe('400 unknown_field');
  }
  expect(guard({ data: { reference: 'r' } }, { action: 'update' })).toMatchObject({
    data: { reference: 'r' },
  });
  expect(refusal(() => guard({ data: {}, populate: 'secret' }, create))).toBe('403 forbidden');
  const homeless = { ...PATIENT, patientId: null };
  expect(refusal(() => guard({ data: {} }, { ...create, principal: homeless }))).toBe('403 forbidden');
});

test('the rows for a write are those of the rule; without any, nothing is there', () => {
  expect(reachableRows(access, asking(PATIENT), 'visit')).toEqual(OWN);
  const homeless = asking({ ...PATIENT, patientId: null });
  expect(refusal(() => reachableRows(access, homeless, 'visit'))).toBe('404 not_found');
  expect(refusal(() => reachableRows(access, asking(PATIENT), 'secret'))).toBe('404 not_found');
});

test('a write hangs on a row only what the caller finds, named by document id', () => {
  const id = 'a'.repeat(24);
  const links = (clinic: unknown, principal = PATIENT) =>
    rowsToLink(access, shapeOf, asking(principal), { type: 'visit', params: { data: { clinic } } });
  expect(links([id, id])).toEqual([{ type: 'clinic', documentIds: [id], rows: {} }]);
  expect(links(id)).toEqual([{ type: 'clinic', documentIds: [id], rows: {} }]);
  expect([...links(null), ...links([])]).toEqual([]);
  const ways = [
    5,
    true,
    [5],
    { id: 5 },
    { connect: [{ id: 5 }] },
    { set: [id] },
    [{ documentId: id }],
    'short',
  ];
  for (const clinic of ways) {
    expect(refusal(() => links(clinic))).toBe('400 invalid_input');
    expect(refusal(() => guard({ data: { clinic } }, { action: 'update' }))).toBe('400 invalid_input');
  }
});
