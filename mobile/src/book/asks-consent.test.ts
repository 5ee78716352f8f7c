import { asksConsent, isFromAfar } from './asks-consent';

const asked = (agreed: boolean | null) => ({
  asked: { version: 'v1', title: 'Visits by phone and video', explanation: '', agreed },
});

test.each([
  ['not said yet', asked(null), true],
  ['said no before', asked(false), true],
  ['said yes', asked(true), false],
  ['a clinic without words', { asked: null }, false],
] as const)('%s', (_name, consent, asks) => {
  expect(asksConsent(consent)).toBe(asks);
});

test('a visit at the clinic needs no such word', () => {
  expect(['video', 'audio', 'chat', 'in_person'].map((channel) => isFromAfar({ channel }))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
