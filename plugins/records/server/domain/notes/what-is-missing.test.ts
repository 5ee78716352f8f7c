import { EMPTY_NOTE, type NoteContent } from './note';
import { whatIsMissing } from './what-is-missing';

const FULL: NoteContent = {
  subjective: 'Tired after lunch',
  objective: 'BP 128/82',
  assessment: 'Type 2 diabetes, improving',
  diagnoses: [
    { text: 'Type 2 diabetes', code: '5A11', system: 'http://id.who.int/icd/release/11/mms' },
    { text: 'Atopic eczema', code: null, system: null },
  ],
  plan: 'Go on with metformin',
  followUp: { kind: 'on', day: '2026-12-12' },
};
const known = { visitDay: '2026-11-28', allergiesKnown: true };
const missing = (change: Partial<NoteContent>, more: Partial<typeof known> = {}) => {
  const { gaps, advice } = whatIsMissing({ ...FULL, ...change }, { ...known, ...more });
  return [...gaps, ...advice];
};

test('a note with everything misses nothing', () => expect(missing({})).toEqual([]));

test('an empty note says all that is to be written', () => {
  expect(whatIsMissing(EMPTY_NOTE, { ...known, allergiesKnown: false })).toEqual({
    gaps: ['subjective_empty', 'assessment_empty'],
    advice: ['objective_empty', 'plan_empty', 'no_diagnosis', 'follow_up_unsaid', 'allergies_not_asked'],
  });
});

test('spaces are nothing; a diagnosis is an assessment', () => {
  expect(missing({ subjective: ' \n ' })).toEqual(['subjective_empty']);
  expect(missing({ assessment: '' })).toEqual([]);
  expect(missing({ assessment: '', diagnoses: [] })).toEqual(['assessment_empty', 'no_diagnosis']);
});

test('a diagnosis has a name, and a code with its system', () => {
  const half = (code: string | null, system: string | null) => ({
    diagnoses: [{ text: 'Malaria', code, system }],
  });
  expect(missing({ diagnoses: [{ text: ' ', code: null, system: null }] })).toEqual(['diagnosis_unnamed']);
  expect(missing(half('1F40', null))).toEqual(['diagnosis_half_coded']);
  expect(missing(half(null, 'http://hl7.org/fhir/sid/icd-10'))).toEqual(['diagnosis_half_coded']);
});

test('a follow-up is on the day of the visit or later, or not needed', () => {
  expect(missing({ followUp: { kind: 'on', day: '2026-11-27' } })).toEqual(['follow_up_past']);
  expect(missing({ followUp: { kind: 'on', day: '2026-11-28' } })).toEqual([]);
  expect(missing({ followUp: { kind: 'none' } })).toEqual([]);
});

test('a record without a word on allergies asks for one, and lets it be signed', () => {
  expect(whatIsMissing(FULL, { ...known, allergiesKnown: false })).toEqual({
    gaps: [],
    advice: ['allergies_not_asked'],
  });
});
