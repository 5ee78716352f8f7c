import { guard, OWN, PATIENT, refusal } from '../../tests/support/guard-bench';

test('a plain read is narrowed to own rows and readable fields, without relations', () => {
  expect(guard({})).toEqual({ filters: OWN, fields: ['reference'], populate: {} });
});

test('own filters stand beside the rows within reach, never in their place', () => {
  const filters = { reference: 'x' };
  expect(guard({ filters })).toMatchObject({ filters: { $and: [filters, OWN] } });
  const either = { $or: [{ reference: 'x' }, { id: { $gt: 0 } }] };
  expect(guard({ filters: either })).toMatchObject({ filters: { $and: [either, OWN] } });
});

test('a filter by the id of a relation finds none but rows that the caller finds anyway', () => {
  expect(guard({ filters: { patient: { id: 8 } } })).toMatchObject({
    filters: { $and: [{ patient: { $and: [{ id: 8 }, { id: 7 }] } }, OWN] },
  });
  expect(guard({ filters: { clinic: { documentId: { $in: ['a'] } } } }, { type: 'visit' }).filters).toEqual({
    $and: [{ clinic: { $and: [{ documentId: { $in: ['a'] } }, {}] } }, OWN],
  });
  expect(refusal(() => guard({ filters: { secret: { id: 1 } } }))).toBe('403 forbidden');
});

test('a populated relation is narrowed by the rule of its own type, however deep', () => {
  const populate = { patient: { populate: { visits: { populate: ['patient'] } } } };
  expect(guard({ populate }).populate).toEqual({
    patient: {
      filters: { id: 7 },
      fields: ['fullName'],
      populate: {
        visits: {
          filters: OWN,
          fields: ['reference'],
          populate: { patient: { filters: { id: 7 }, fields: ['fullName'], populate: {} } },
        },
      },
    },
  });
});

test('who may not call at all is refused: no rule, no row, no action', () => {
  expect(refusal(() => guard({}, { principal: null }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { principal: { ...PATIENT, patientId: null } }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { type: 'secret' }))).toBe('403 forbidden');
  expect(refusal(() => guard({}, { type: 'patient', action: 'update' }))).toBe('403 forbidden');
  expect(guard({}, { type: 'clinic', principal: null })).toMatchObject({ filters: { active: true } });
});

test('what a caller sends is read more narrowly than what Strapi makes of it', () => {
  for (const params of [{ status: 'draft' }, { locale: 'sw' }, { page: '1' }, { documentId: 'x' }]) {
    expect(refusal(() => guard(params, { asSent: true }))).toBe('400 unknown_field');
    expect(refusal(() => guard(params))).not.toMatch(/^4/);
  }
  for (const action of ['create', 'update', 'delete'] as const) {
    for (const params of [{ filters: { reference: 'x' } }, { sort: 'id' }, { pagination: {} }]) {
      expect(refusal(() => guard(params, { action, asSent: true }))).toBe('400 unknown_field');
      expect(refusal(() => guard({ ...params, data: {} }, { action }))).toBe('400 unknown_field');
    }
  }
});
