import { decideHandOver, MAX_HAND_OVER_DAYS, type Giver, type HandOverFacts } from './hand-over';

const NOW = new Date('2026-12-07T07:00:00Z');
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
const doctor = (treats: Extract<Giver, { kind: 'practitioner' }>['treats']): Giver => ({
  kind: 'practitioner',
  practitionerId: 1,
  treats,
});
const facts: HandOverFacts = {
  giver: doctor('by themselves'),
  recipient: { practitionerId: 2 },
  alreadyHeld: false,
  until: inDays(30),
  now: NOW,
};

test.each<[string, Partial<HandOverFacts>, string]>([
  ['a doctor hands over whom they treat', {}, 'ok'],
  ['an admin hands over whom the clinic registered', { giver: { kind: 'clinic', registered: true } }, 'ok'],
  ['until the last day that is allowed', { until: inDays(MAX_HAND_OVER_DAYS) }, 'ok'],
  ['not beyond it', { until: inDays(MAX_HAND_OVER_DAYS + 1) }, 'hand_over_until'],
  ['not into the past', { until: NOW }, 'hand_over_until'],
  ['nor whom the doctor does not see', { giver: doctor('no') }, 'not_found'],
  ['nor whom they got by a hand-over', { giver: doctor('handed over to them') }, 'hand_over_not_yours'],
  ['nor a patient of another clinic', { giver: { kind: 'clinic', registered: false } }, 'not_found'],
  ['nor to somebody who does not work here', { recipient: null }, 'not_found'],
  ['nor to oneself', { recipient: { practitionerId: 1 } }, 'hand_over_to_self'],
  ['nor twice', { alreadyHeld: true }, 'already_handed_over'],
  [
    'and whoever does not see the patient learns nothing else',
    { giver: doctor('no'), alreadyHeld: true, until: NOW, recipient: null },
    'not_found',
  ],
])('%s', (_what, change, expected) => {
  const decision = decideHandOver({ ...facts, ...change });
  expect(decision.ok ? 'ok' : decision.code).toBe(expected);
});
