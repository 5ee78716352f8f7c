import { licenceLook, matterLook, mayBeReleased } from './licence-look';

test('the days that are left are said, and the last day still counts', () => {
  const label = (daysLeft: number) => licenceLook({ status: 'ends-soon', daysLeft }).label;
  expect([2, 1, 0].map(label)).toEqual([
    'console.licences.status.ends-soon',
    'console.licences.status.ends-soon_one',
    'console.licences.status.ends-soon_none',
  ]);
});

test('what is not before the clinic is the applicant’s to finish', () => {
  for (const state of ['applied', 'confirmed', 'corrected', 'open'] as const) {
    expect(matterLook(state).label).toBe('console.vetting.state.open');
  }
  expect(matterLook('in-review').label).toBe('console.vetting.state.in-review');
});

test('a licence is released only of who takes no visits, and only where there is one', () => {
  const may = (status: 'valid' | 'undated' | 'released', active: boolean) =>
    mayBeReleased({ status, practitioner: { id: 'p', fullName: 'Achieng Otieno', active } });
  expect([may('valid', false), may('valid', true), may('undated', false), may('released', false)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
