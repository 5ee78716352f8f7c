import { EVERYTHING, filterOf } from './trail-filter';

const NAIROBI = 'Africa/Nairobi';

test('nothing chosen asks for everything', () => {
  expect(filterOf(EVERYTHING, NAIROBI)).toEqual({});
});

test('days are those of the clinic, the last one whole', () => {
  expect(filterOf({ ...EVERYTHING, from: '2026-11-24', to: '2026-11-24' }, NAIROBI)).toEqual({
    from: '2026-11-23T21:00:00.000Z',
    to: '2026-11-24T21:00:00.000Z',
  });
  expect(filterOf({ ...EVERYTHING, from: '2026-11-25', to: '2026-11-24' }, NAIROBI)).toBeNull();
});

test('people are asked for by id: names stand in no address', () => {
  const patient = { id: 'abc', name: 'Amina Yusuf' };
  const actor = { kind: 'user', id: '7', name: 'Dr Achieng Otieno' } as const;
  expect(filterOf({ ...EVERYTHING, patient, actor, action: 'denied' }, NAIROBI)).toEqual({
    patient: 'abc',
    actorKind: 'user',
    actor: '7',
    action: 'denied',
  });
});
