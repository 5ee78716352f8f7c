import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MATRIX } from '../security/matrix';
import { NOT_YET, OWNED_ELSEWHERE } from '../security/owned-elsewhere';

/** What somebody has for themselves, what the operator has for all clinics, and M-Pesa's secrets: no clinic between. */
const OWN =
  /^\/(api\/(me|pay|providers\/(mine|papers)|monitoring\/dead-letters)|console-api\/saved-filters)\//;

test('each route with an id is swept with rows of both clinics, or a chapter does it', () => {
  const unswept = MATRIX.filter(
    ({ path: where, cells }) =>
      where.includes('/:') && !OWN.test(where) && !Object.values(cells).some((cell) => /^[A-Z]+$/.test(cell)),
  );
  const listed = [...Object.keys(OWNED_ELSEWHERE), ...NOT_YET];
  expect(listed.sort()).toEqual(unswept.map(({ route }) => route).sort());
});

test.each(Object.entries(OWNED_ELSEWHERE))(
  '%s is asked for by another clinic',
  (_route, [chapter, words]) => {
    const file = path.join(
      __dirname,
      '../security',
      `${chapter}${chapter.includes('/') ? '' : '-chapter'}.ts`,
    );
    expect(readFileSync(file, 'utf8')).toContain(words);
  },
);
