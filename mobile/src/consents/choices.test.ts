import { chosenOn, isOn, isTurnedDown, isUnsaved, titlesOn, type Consents } from './choices';

const of = (key: Consents['purposes'][number]['key'], choice: Consents['purposes'][number]['choice']) => ({
  ...{ key, choice, title: key, explanation: '', group: 'extra' as const },
});
const CONSENTS: Consents = {
  version: { id: 'v3', number: 3, from: '2026-11-02T00:00:00Z' },
  changes: null,
  purposes: [
    of('telehealth', { kind: 'needed', agreed: null }),
    of('sharing', { kind: 'free', on: true }),
    of('research', { kind: 'free', on: false }),
  ],
  answered: true,
};

test('what is needed is on, and is not sent as if it had been chosen', () => {
  expect(CONSENTS.purposes.map((purpose) => isOn(purpose, {}))).toEqual([true, true, false]);
  expect(chosenOn(CONSENTS, {})).toEqual(['sharing']);
});

test('what was switched off is sent as off, and what was switched on as on', () => {
  expect(chosenOn(CONSENTS, { sharing: false, research: true })).toEqual(['research']);
});

test('a switch moved there and back leaves nothing to save', () => {
  expect(isUnsaved(CONSENTS, {})).toBe(false);
  expect(isUnsaved(CONSENTS, { research: true })).toBe(true);
  expect(isUnsaved(CONSENTS, { research: false })).toBe(false);
});

test('who has not answered may save without moving anything', () => {
  expect(isUnsaved({ ...CONSENTS, answered: false }, {})).toBe(true);
});

test('what is said to be on is what the switches show, moved ones included', () => {
  expect(titlesOn(CONSENTS, {})).toEqual(['sharing']);
  expect(titlesOn(CONSENTS, { sharing: false, research: true })).toEqual(['research']);
  expect(titlesOn(CONSENTS, { sharing: false })).toEqual([]);
});

test('a no to visits from afar is shown as one', () => {
  expect(
    [true, null, false].map((agreed) => isTurnedDown(of('telehealth', { kind: 'needed', agreed }))),
  ).toEqual([false, false, true]);
});
