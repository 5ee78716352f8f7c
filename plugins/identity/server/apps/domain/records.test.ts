import { mayGive, recordOf, type GivableRecord } from './records';

const own: GivableRecord = { patientId: 1, id: 'own', name: 'Amina', tie: 'own' };
const child: GivableRecord = { patientId: 2, id: 'child', name: 'Yusra', tie: 'parent' };

test('a grant is about the record that was chosen, or about oneself', () => {
  expect(recordOf([own, child], 2)).toBe(child);
  expect(recordOf([child, own], null)).toBe(own);
});

test('it is about nobody once the record may not be given any more', () => {
  expect(recordOf([own], 2)).toBeUndefined();
  expect(recordOf([], null)).toBeUndefined();
});

test('parents and guardians give the record of a child, carers that of nobody', () => {
  expect((['self', 'parent', 'guardian', 'carer'] as const).filter(mayGive)).toEqual([
    'self',
    'parent',
    'guardian',
  ]);
});
