import fc from 'fast-check';
import { mayRemove } from './last-factor';
import { phoneTrust } from './recycled-sim';
import { afterAttempt, needOf, type Holdings, type Need, type Proof, type SignInOf } from './sign-in-steps';

const PROOFS: readonly Proof[] = [
  'phone-code',
  'password',
  'totp',
  'passkey',
  'recovery-code',
  'clinic-record',
  'clinic-vouches',
  'outside',
  'outside-several',
];
const NOTHING: Holdings = { password: false, totp: false, passkeys: 0, recoveryCodes: 0, outside: false };
const staff = (holdings: Partial<Holdings>): SignInOf => ({
  kind: 'staff',
  holdings: { ...NOTHING, password: true, ...holdings },
});
const patient = (codeIsEnough: boolean, holdings: Partial<Holdings> = {}): SignInOf => ({
  kind: 'patient',
  codeIsEnough,
  holdings: { ...NOTHING, ...holdings },
});
const need = (of: SignInOf, ...proofs: Proof[]): Need => needOf({ of, proofs });
const DONE = { kind: 'done' };

describe('a patient', () => {
  it('gets in with a code while the number is sure to be theirs', () => {
    expect(need(patient(true))).toEqual({ kind: 'any-of', proofs: ['phone-code'] });
    expect(need(patient(true), 'phone-code')).toEqual(DONE);
  });
  it('gets in with the password alone', () => {
    expect(need(patient(false, { password: true }), 'password')).toEqual(DONE);
  });
  it('needs more than a code when the number may be somebody else’s by now', () => {
    expect(need(patient(false, { password: true }), 'phone-code')).toEqual({
      kind: 'any-of',
      proofs: ['password', 'clinic-record', 'clinic-vouches'],
    });
    expect(need(patient(false), 'phone-code', 'clinic-record')).toEqual(DONE);
    expect(need(patient(false), 'clinic-vouches', 'phone-code')).toEqual(DONE);
  });
});

describe('staff', () => {
  it('need the second factor after the password', () => {
    expect(need(staff({ totp: true, recoveryCodes: 3 }), 'password')).toEqual({
      kind: 'any-of',
      proofs: ['totp', 'recovery-code'],
    });
    expect(need(staff({ totp: true }), 'password', 'totp')).toEqual(DONE);
    expect(need(staff({ totp: true, recoveryCodes: 1 }), 'password', 'recovery-code')).toEqual(DONE);
  });
  it('get in with a passkey alone', () => {
    expect(need(staff({ passkeys: 1 }), 'passkey')).toEqual(DONE);
  });
  it('must set a second factor up at their first sign-in, and a recovery code is none', () => {
    expect(need(staff({}), 'password')).toMatchObject({ kind: 'enrol' });
    expect(need(staff({ recoveryCodes: 10 }), 'password', 'recovery-code')).toMatchObject({ kind: 'enrol' });
  });
  it('need our second factor after an outside provider, unless that proves several', () => {
    const linked = staff({ totp: true, outside: true });
    expect(need(linked, 'outside')).toEqual({ kind: 'any-of', proofs: ['totp'] });
    expect(need(linked, 'outside', 'totp')).toEqual(DONE);
    expect(need(linked, 'outside-several')).toEqual(DONE);
    // The link was taken away meanwhile.
    expect(need(staff({ totp: true }), 'outside-several')).toEqual({ kind: 'any-of', proofs: ['password'] });
  });
  it('never get in with a code to a phone', () => {
    expect(need(staff({ totp: true }), 'phone-code', 'totp')).toEqual({
      kind: 'any-of',
      proofs: ['password'],
    });
  });
});

const holdings = fc.record({
  password: fc.boolean(),
  totp: fc.boolean(),
  passkeys: fc.nat({ max: 2 }),
  recoveryCodes: fc.nat({ max: 2 }),
  outside: fc.boolean(),
});
const anybody: fc.Arbitrary<SignInOf> = fc.oneof(
  fc.record({ kind: fc.constant('staff' as const), holdings }),
  fc.record({ kind: fc.constant('patient' as const), holdings, codeIsEnough: fc.boolean() }),
);
const attempts = fc.array(fc.tuple(fc.constantFrom(...PROOFS), fc.boolean()), { maxLength: 10 });

/** Written apart from the machine: what a finished sign-in must have shown. */
function hasShownEnough(of: SignInOf, shown: ReadonlySet<Proof>): boolean {
  const { holdings: held } = of;
  if (shown.has('passkey') && held.passkeys > 0) return true;
  if (of.kind === 'staff') {
    const second = (shown.has('totp') && held.totp) || (shown.has('recovery-code') && held.recoveryCodes > 0);
    if (shown.has('outside-several') && held.outside) return true;
    const first = (shown.has('password') && held.password) || (shown.has('outside') && held.outside);
    return first && second && (held.totp || held.passkeys > 0);
  }
  if (shown.has('password') && held.password) return true;
  if (shown.has('recovery-code') && held.recoveryCodes > 0) return true;
  const vouched = of.codeIsEnough || shown.has('clinic-record') || shown.has('clinic-vouches');
  return shown.has('phone-code') && vouched;
}

describe('for anybody, whatever they try', () => {
  it('a sign-in is done exactly when enough was shown', () => {
    fc.assert(
      fc.property(anybody, attempts, (of, tried) => {
        let signIn = { of, proofs: [] as readonly Proof[] };
        for (const [proof, succeeded] of tried) signIn = afterAttempt(signIn, proof, succeeded);
        const shown = new Set(tried.filter(([, succeeded]) => succeeded).map(([proof]) => proof));
        expect(needOf(signIn).kind === 'done').toBe(hasShownEnough(of, shown));
      }),
      { numRuns: 2000 },
    );
  });

  it('the order of what was shown does not matter', () => {
    fc.assert(
      fc.property(anybody, fc.shuffledSubarray([...PROOFS]), (of, proofs) => {
        const sorted = [...proofs].sort();
        expect(needOf({ of, proofs })).toEqual(needOf({ of, proofs: sorted }));
      }),
    );
  });

  it('a failed attempt never advances, and a repeated one adds nothing', () => {
    fc.assert(
      fc.property(anybody, fc.subarray([...PROOFS]), fc.constantFrom(...PROOFS), (of, proofs, proof) => {
        const before = { of, proofs };
        expect(afterAttempt(before, proof, false)).toBe(before);
        const once = afterAttempt(before, proof, true);
        expect(afterAttempt(once, proof, true)).toBe(once);
      }),
    );
  });

  it('what is asked for is something that the account has and that brings it on', () => {
    fc.assert(
      fc.property(anybody, fc.subarray([...PROOFS]), (of, proofs) => {
        const wanted = needOf({ of, proofs });
        if (wanted.kind !== 'any-of') return;
        for (const proof of wanted.proofs) {
          expect(proofs).not.toContain(proof);
          expect(needOf({ of, proofs: [...proofs, proof] })).not.toEqual(wanted);
        }
      }),
    );
  });
});

test.each([
  ['staff', { totp: true }, 'totp', false],
  ['staff', { passkeys: 1 }, 'passkey', false],
  ['staff', { passkeys: 1, recoveryCodes: 9, password: true }, 'passkey', false],
  ['staff', { totp: true, passkeys: 1 }, 'totp', true],
  ['staff', { totp: true, passkeys: 1 }, 'passkey', true],
  ['staff', { passkeys: 2 }, 'passkey', true],
  ['patient', { passkeys: 1 }, 'passkey', true],
] as const)('%s with %j may remove a %s: %s', (kind, held, removal, may) => {
  expect(mayRemove(kind, { ...NOTHING, ...held }, removal)).toBe(may);
});

const now = new Date('2026-11-26T06:00:00.000Z');
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
test.each([
  [ago(1), true, 'code-is-enough'],
  [ago(90), true, 'code-is-enough'],
  [ago(1), false, 'new-device'],
  [ago(90.01), true, 'long-unused'],
  [ago(119), false, 'long-unused'],
  [ago(120), true, 'number-may-be-recycled'],
  [null, true, 'number-may-be-recycled'],
])(
  'a phone last verified %s on a known device (%s) is trusted: %s',
  (lastVerifiedAt, deviceKnown, expected) => {
    const trust = phoneTrust({ lastVerifiedAt, deviceKnown, now });
    expect(trust.kind === 'needs-more' ? trust.because : trust.kind).toBe(expected);
  },
);
