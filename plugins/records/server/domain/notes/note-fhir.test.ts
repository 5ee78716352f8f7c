import path from 'node:path';
import fc from 'fast-check';
import { readDefinitions } from '../../adapters/medplum/definitions';
import { medplumValidator } from '../../adapters/medplum/validator';
import type { Validate } from '../../ports';
import { narrativeOf, printable, textOf } from './narrative';
import { addendumFromFhir, noteFromFhir } from './note-from-fhir';
import { addendumToFhir, noteToFhir } from './note-to-fhir';
import { DIAGNOSIS_SYSTEMS, type NoteContent, type NoteVisit } from './note';
import { writeDefinitions } from '../../../../../tests/support/definitions';

const root = path.resolve(__dirname, '../../../../..');
let validate: Validate;
beforeAll(() => {
  writeDefinitions();
  validate = medplumValidator(readDefinitions(path.join(root, 'dist/fhir')));
});

const at = (time: string): Date => new Date(`2026-11-28T${time}:00Z`);
const visit: NoteVisit = {
  documentId: 'v1',
  reference: 'ABCD2345',
  startsAt: at('06:00'),
  endsAt: at('06:30'),
  calledInAt: null,
  completedAt: null,
  channel: 'audio',
  practitioner: { documentId: 'd1', name: 'Dr Achieng Otieno' },
};
const FULL: NoteContent = {
  subjective: 'Tired & "weak" <after> lunch\n\nMissed one dose',
  objective: 'BP 128/82',
  assessment: 'Improving',
  diagnoses: [
    { text: 'Type 2 diabetes', code: '5A11', system: DIAGNOSIS_SYSTEMS[0] },
    { text: 'Atopic eczema', code: null, system: null },
  ],
  plan: 'Go on',
  followUp: { kind: 'on', day: '2026-12-12' },
};
function signed(content: NoteContent, of: Partial<NoteVisit> = {}) {
  let last = 0;
  const newId = (): string => `id-${(last += 1)}`;
  return noteToFhir({
    ...{ visit: { ...visit, ...of }, patientId: 'amina', content, signedAt: at('06:40'), newId },
  });
}

test('a note is found valid, points at its parts, and reads back as it was written', () => {
  const { encounter, composition, conditions } = signed(FULL);
  for (const resource of [encounter, composition, ...conditions]) expect(validate(resource)).toEqual([]);
  expect(noteFromFhir(composition, conditions)).toEqual({
    ...{ content: FULL, signedAt: '2026-11-28T06:40:00.000Z', by: 'Dr Achieng Otieno' },
  });
  const reference = { reference: `Encounter/${encounter.id}` };
  expect([composition['encounter'], ...conditions.map((each) => each['encounter'])]).toEqual(
    Array(3).fill(reference),
  );
  expect(encounter['diagnosis']).toEqual(
    conditions.map(({ id }) => ({ condition: { reference: `Condition/${id}` } })),
  );
  expect(composition).toMatchObject({
    type: { coding: [{ system: 'http://loinc.org', code: '11488-4' }] },
    section: ['61150-9', '61149-1', '51848-0', '18776-5'].map((code) => ({ code: { coding: [{ code }] } })),
  });
});

const words = fc.string({ unit: 'binary', maxLength: 60 });
const trimmed = (text: string): string => printable(text).trim();
test('whatever is typed is found valid and reads back, but for what no XML can hold', () => {
  const content = fc.record<NoteContent>({
    subjective: words.filter((text) => trimmed(text) !== ''),
    ...{ objective: words, assessment: words, plan: words },
    diagnoses: fc.array(
      fc.record({
        text: words.filter((text) => trimmed(text) !== ''),
        code: fc.constant('5A11'),
        system: fc.constantFrom(...DIAGNOSIS_SYSTEMS),
      }),
      { maxLength: 2 },
    ),
    followUp: fc.constantFrom(null, { kind: 'none' as const }, { kind: 'on' as const, day: '2026-12-01' }),
  });
  fc.assert(
    fc.property(content, (written) => {
      const { encounter, composition, conditions } = signed(written);
      expect([encounter, composition, ...conditions].flatMap(validate)).toEqual([]);
      const { subjective, objective, assessment, plan, diagnoses, followUp } = written;
      expect(noteFromFhir(composition, conditions).content).toEqual({
        ...{ subjective: trimmed(subjective), objective: trimmed(objective) },
        ...{ assessment: trimmed(assessment), plan: trimmed(plan), followUp },
        diagnoses: diagnoses.map((each) => ({ ...each, text: trimmed(each.text) })),
      });
    }),
    { numRuns: 60 },
  );
});

test('a narrative holds no markup of who typed it; what another wrote is not taken for ours', () => {
  const typed = '</div><script>alert(1)</script>&amp;';
  expect(narrativeOf(typed).div).not.toContain('<script');
  expect(textOf(narrativeOf(typed).div)).toBe(typed);
  expect(textOf('<div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div>')).toBeNull();
});

test.each([
  ['nobody closed it, and its time is over', {}, ['06:00', '06:30']],
  ['called in and closed', { calledInAt: at('06:05'), completedAt: at('06:20') }, ['06:05', '06:20']],
  ['its time still goes on', { endsAt: at('07:00') }, ['06:00', '06:40']],
  ['called in only after its time', { calledInAt: at('06:35') }, ['06:35', '06:35']],
])('the encounter ends when it ended: %s', (_name, of, [start = '', end = '']) => {
  const { encounter } = signed(FULL, of);
  expect(encounter['period']).toEqual({ start: at(start).toISOString(), end: at(end).toISOString() });
  expect(validate(encounter)).toEqual([]);
});

test('an addendum is a composition of its own that appends the note', () => {
  const { composition } = signed(FULL);
  const by = { documentId: 'd2', name: 'Dr Wanjala' };
  const added = addendumToFhir('Potassium <5', { id: 'a1', by, at: at('08:00'), note: composition });
  expect(validate(added)).toEqual([]);
  expect(added['relatesTo']).toEqual([
    { code: 'appends', targetReference: { reference: `Composition/${composition.id}` } },
  ]);
  expect(addendumFromFhir(added)).toEqual({
    ...{ id: 'a1', text: 'Potassium <5', addedAt: '2026-11-28T08:00:00.000Z', by: 'Dr Wanjala' },
  });
});
