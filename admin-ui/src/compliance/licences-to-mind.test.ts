import { licencesToMind } from './licences-to-mind';

test('a licence that is fine, or of somebody who takes no visits, asks for nothing', () => {
  const of = (status: 'valid' | 'ends-soon' | 'ended' | 'undated' | 'released', active = true) => ({
    status,
    practitioner: { active },
  });
  const [ended, soon, undated] = [of('ended'), of('ends-soon'), of('undated')];
  expect(licencesToMind([ended, soon, undated, of('valid'), of('released'), of('ended', false)])).toEqual([
    ended,
    soon,
    undated,
  ]);
});
