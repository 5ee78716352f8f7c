import { chosenNote, EMPTY_NOTE, firstChoice, isSameNote } from './note-parts';

const base = { ...EMPTY_NOTE, subjective: 'Tired', plan: 'Rest' };

test('what only one of two changed is theirs; what both changed is mine until I choose', () => {
  const mine = { ...base, plan: 'Walk' };
  const theirs = { ...base, subjective: 'Tired, dizzy', plan: 'Sleep' };
  const all = { base, mine, theirs };
  expect(firstChoice('subjective', all)).toBe('theirs');
  expect(firstChoice('plan', all)).toBe('mine');
  expect(firstChoice('objective', all)).toBe('mine');
  expect(chosenNote(mine, theirs, { subjective: 'theirs', plan: 'mine' })).toEqual({
    ...{ ...base, subjective: 'Tired, dizzy', plan: 'Walk' },
  });
});

test('two notes are the same when every part is, diagnoses and follow-up among them', () => {
  const diagnoses = [{ text: 'Malaria', code: null, system: null }];
  expect(isSameNote({ ...base, diagnoses }, { ...base, diagnoses: [...diagnoses] })).toBe(true);
  expect(isSameNote({ ...base, diagnoses }, base)).toBe(false);
  expect(isSameNote({ ...base, followUp: { kind: 'none' } }, base)).toBe(false);
});
