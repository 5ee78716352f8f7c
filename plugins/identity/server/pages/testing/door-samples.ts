import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, passkey, target, type Sample } from './sample-parts';

export function doors(scripts: PageScripts): Sample[] {
  const phone =
    (state: pages.PhoneSignInState): Sample['draw'] =>
    (language, typed) =>
      pages.renderPhoneSignIn(
        {
          frame: frameOf(scripts, typed),
          form: target('/sign-in/code', typed),
          phone: typed ?? (state.kind === 'phone-invalid' ? '712 34' : '712 345 678'),
          state,
          ways: { passwordHref: '/p', recoveryHref: '/r', staffHref: '/staff', passkey: passkey(typed) },
        },
        language,
      );
  const code =
    (state: pages.CodeEntryState, by: 'whatsapp' | 'sms' = 'whatsapp'): Sample['draw'] =>
    (language, typed) =>
      pages.renderCodeEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/sign-in/verify', typed),
          state,
          sent: {
            by,
            to: typed ?? '+254 712 345 678',
            deliveredAt: by === 'sms' ? null : at(0),
            validUntil: at(10),
          },
          lockMinutes: 15,
          offers: {
            whatsapp: by === 'sms' ? null : { form: target('/again', typed), readyAt: at(0.7) },
            sms: { form: target('/sms', typed), readyAt: by === 'sms' ? at(2) : at(0) },
            voice: { form: target('/voice', typed), readyAt: at(0) },
          },
          changeHref: '/sign-in',
          recoveryHref: '/recovery',
        },
        language,
      );
  const password =
    (state: pages.PasswordState, isKnown = false): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasswordSignIn(
        {
          frame: frameOf(scripts, typed),
          form: target('/sign-in/password', typed),
          who: isKnown
            ? { kind: 'known', name: typed ?? '+254712345678', shown: typed ?? '+254 712 345 678' }
            : { kind: 'asked', typed: typed ?? '0712 345 678' },
          state,
          backHref: '/sign-in',
        },
        language,
      );
  const chosen =
    (state: pages.ChoosePasswordState): Sample['draw'] =>
    (language, typed) =>
      pages.renderChoosePassword(
        {
          frame: frameOf(scripts, typed),
          form: target('/password', typed),
          identifier: typed ?? 'achieng@mwangaza.example',
          minimum: 12,
          state,
          backHref: '/account',
        },
        language,
      );
  const register =
    (verified: boolean, problems: readonly pages.RegisterProblem[]): Sample['draw'] =>
    (language, typed) =>
      pages.renderRegister(
        {
          frame: frameOf(scripts, typed),
          form: target('/register', typed),
          name: typed ?? (problems.includes('name') ? '' : 'Amina Yusuf'),
          phone: verified
            ? { kind: 'verified', shown: typed ?? '+254 712 345 678' }
            : { kind: 'typed', value: typed ?? '712 345' },
          clinics: verified
            ? []
            : ['Mwangaza Clinic', typed ?? 'Tumaini Clinic'].map((name) => ({ value: name, words: name })),
          clinic: problems.includes('clinic') ? '' : 'Mwangaza Clinic',
          messagesIn: 'sw',
          agreed: problems.length === 0,
          problems,
          termsHref: '/terms',
          privacyHref: '/privacy',
          backHref: '/sign-in',
        },
        language,
      );
  const proof =
    (state: pages.MoreProofModel['state'], all: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderMoreProof(
        {
          frame: frameOf(scripts, typed),
          phone: typed ?? '+254 712 345 678',
          state,
          ways: {
            passwordHref: all ? '/p' : null,
            recoveryHref: all ? '/r' : null,
            passkey: all ? passkey(typed) : null,
            clinicCodeHref: all ? '/clinic-code' : null,
          },
          startFresh: all ? target('/fresh', typed) : null,
          backHref: '/sign-in',
        },
        language,
      );
  const staff =
    (known: boolean, state: pages.StaffSignInModel['state'], withPasskey = true): Sample['draw'] =>
    (language, typed) =>
      pages.renderStaffSignIn(
        {
          frame: frameOf(scripts, typed),
          form: target('/staff/sign-in', typed),
          who: known
            ? {
                kind: 'known',
                name: typed ?? 'Dr Achieng',
                email: typed ?? 'achieng@mwangaza.example',
                notMeHref: '/staff',
              }
            : { kind: 'unknown', email: typed ?? '' },
          state,
          device: known ? { kind: 'known', lastSignIn: at(-336) } : { kind: 'new' },
          passkey: withPasskey ? passkey(typed) : null,
          links: {
            lostPhoneHref: '/lost',
            forgotHref: '/forgot',
            patientHref: '/sign-in',
            registerHref: '/account/practitioner',
            outside: known
              ? []
              : [{ name: typed ?? 'Mwangaza Workspace', form: target('/staff/outside', typed) }],
          },
        },
        language,
      );
  return [
    { name: 'phone', draw: phone({ kind: 'ready' }) },
    { name: 'phone-invalid', draw: phone({ kind: 'phone-invalid' }) },
    { name: 'phone-throttled', draw: phone({ kind: 'throttled', until: at(15) }) },
    { name: 'phone-expired', draw: phone({ kind: 'expired' }) },
    { name: 'phone-passkey-failed', draw: phone({ kind: 'passkey-failed' }) },
    { name: 'phone-unavailable', draw: phone({ kind: 'unavailable' }) },
    { name: 'staff-outside-failed', draw: staff(false, { kind: 'outside-failed' }) },
    {
      name: 'staff-outside-down',
      draw: (language, typed) =>
        staff(false, { kind: 'outside-down', name: typed ?? 'Mwangaza' })(language, typed),
    },
    { name: 'code', draw: code({ kind: 'ready', triesLeft: 3 }) },
    { name: 'code-wrong', draw: code({ kind: 'wrong', triesLeft: 1 }) },
    { name: 'code-sms', draw: code({ kind: 'ready', triesLeft: 3 }, 'sms') },
    { name: 'code-expired', draw: code({ kind: 'expired' }) },
    { name: 'code-locked', draw: code({ kind: 'locked', until: at(15) }) },
    { name: 'password', draw: password({ kind: 'ready' }) },
    { name: 'password-wrong', draw: password({ kind: 'wrong' }) },
    { name: 'password-known', draw: password({ kind: 'ready' }, true) },
    { name: 'password-known-wrong', draw: password({ kind: 'wrong' }, true) },
    { name: 'password-throttled', draw: password({ kind: 'throttled', until: at(DAY) }) },
    { name: 'password-expired', draw: password({ kind: 'expired' }) },
    { name: 'choose-password', draw: chosen({ kind: 'ready' }) },
    { name: 'choose-password-short', draw: chosen({ kind: 'too-short' }) },
    { name: 'choose-password-long', draw: chosen({ kind: 'too-long', maximum: 256 }) },
    { name: 'choose-password-common', draw: chosen({ kind: 'common' }) },
    { name: 'choose-password-personal', draw: chosen({ kind: 'personal' }) },
    { name: 'choose-password-expired', draw: chosen({ kind: 'expired' }) },
    { name: 'register', draw: register(true, []) },
    { name: 'register-problems', draw: register(false, ['phone', 'name', 'terms', 'form-expired']) },
    { name: 'proof', draw: proof({ kind: 'ready' }, true) },
    { name: 'proof-failed', draw: proof({ kind: 'failed' }, false) },
    { name: 'proof-throttled', draw: proof({ kind: 'throttled', until: at(15) }, false) },
    { name: 'staff', draw: staff(true, { kind: 'ready' }) },
    { name: 'staff-unknown', draw: staff(false, { kind: 'wrong' }) },
    { name: 'staff-passkey-failed', draw: staff(true, { kind: 'passkey-failed' }) },
    { name: 'staff-idle', draw: staff(false, { kind: 'idle' }, false) },
  ];
}
