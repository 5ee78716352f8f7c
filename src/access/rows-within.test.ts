import { PROGRAM } from '../../tests/support/principal';
import { rowsWithin } from './rows-within';
import type { Asking, TypeRule } from './table';

const asking: Asking = {
  principal: PROGRAM,
  inCareOf: () => ({}),
  ownPatientsOf: () => ({}),
  consenting: (purpose) => ({ whoAllows: purpose }),
};
const rows = { words: 'all', filter: () => ({ clinic: { id: 5 } }) };
const rule = { type: 'visit', role: 'integration', actions: ['find'], rows, readable: [] } as const;

test('a purpose that needs no consent has the rows of its rule', () => {
  const own: TypeRule = { ...rule, purposes: ['own'] };
  expect(rowsWithin(own, asking)).toEqual({ clinic: { id: 5 } });
});

test('one that does has those of patients who allow it, within the rows of its rule', () => {
  const research: TypeRule = { ...rule, purposes: ['research'], patientAt: 'patient' };
  expect(rowsWithin(research, asking)).toEqual({
    $and: [{ clinic: { id: 5 } }, { patient: { id: { $in: { whoAllows: 'research' } } } }],
  });
  expect(rowsWithin({ ...research, patientAt: 'id' }, asking)).toEqual({
    $and: [{ clinic: { id: 5 } }, { id: { $in: { whoAllows: 'research' } } }],
  });
});

test('without rows, or without knowing whose they are, it has none', () => {
  const research: TypeRule = { ...rule, purposes: ['research'] };
  expect(rowsWithin(research, asking)).toBeNull();
  const nothing = { ...research, patientAt: 'patient', rows: { words: 'none', filter: () => null } };
  expect(rowsWithin(nothing, asking)).toBeNull();
});
