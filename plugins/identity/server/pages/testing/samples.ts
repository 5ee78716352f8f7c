import type { Language } from '@daktari/texts';
import * as pages from '../index';
import type { FormTarget, Frame, PasskeyAsk, PageScripts } from '../index';

/** One page in one state, drawn in either language. `typed` is text from outside that its models carry. */
export interface Sample {
  readonly name: string;
  draw(language: Language, typed?: string): string;
}

const NOW = new Date('2026-11-26T10:48:18Z');
const at = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

/** Every page in every state. `scripts` are those of a served gallery, or made-up ones. */
export function samples(scripts: PageScripts): Sample[] {
  return [...doors(scripts), ...factors(scripts), ...account(scripts), ...notices(scripts)];
}

export function madeUpScripts(): PageScripts {
  return {
    passkey: { src: '/sign-in/passkey.js?v=1', integrity: 'sha256-1' },
    comfort: { src: '/sign-in/comfort.js?v=1', integrity: 'sha256-1' },
  };
}

function frameOf(scripts: PageScripts, typed?: string): Frame {
  return {
    clinic: { name: typed ?? 'Mwangaza Clinic, Kisumu', phone: '0700 000 111' },
    clock: { now: NOW, timeZone: 'Africa/Nairobi' },
    otherLanguageHref: '?other-language',
    scripts,
  };
}

function target(action: string, typed?: string): FormTarget {
  return { action, hidden: { csrf: typed ?? 'c5f1', uid: typed ?? 'u7k2' } };
}

function passkey(typed?: string): PasskeyAsk {
  return {
    form: target('/sign-in/passkey', typed),
    options: { challenge: typed ?? 'AAECAw', rpId: 'localhost', userVerification: 'preferred' },
  };
}

function doors(scripts: PageScripts): Sample[] {
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
    (state: pages.PasswordState): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasswordSignIn(
        {
          frame: frameOf(scripts, typed),
          form: target('/sign-in/password', typed),
          identifier: typed ?? '0712 345 678',
          state,
          codeHref: '/sign-in',
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
            clinicCodeHref: '/clinic-code',
          },
          startFresh: target('/fresh', typed),
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
            provider: known ? null : { name: typed ?? 'Mwangaza Workspace', href: 'https://login.example/' },
          },
        },
        language,
      );
  return [
    { name: 'phone', draw: phone({ kind: 'ready' }) },
    { name: 'phone-invalid', draw: phone({ kind: 'phone-invalid' }) },
    { name: 'phone-throttled', draw: phone({ kind: 'throttled', until: at(15) }) },
    { name: 'phone-expired', draw: phone({ kind: 'expired' }) },
    { name: 'phone-unavailable', draw: phone({ kind: 'unavailable' }) },
    { name: 'code', draw: code({ kind: 'ready', triesLeft: 3 }) },
    { name: 'code-wrong', draw: code({ kind: 'wrong', triesLeft: 1 }) },
    { name: 'code-sms', draw: code({ kind: 'ready', triesLeft: 3 }, 'sms') },
    { name: 'code-expired', draw: code({ kind: 'expired' }) },
    { name: 'code-locked', draw: code({ kind: 'locked', until: at(15) }) },
    { name: 'password', draw: password({ kind: 'ready' }) },
    { name: 'password-wrong', draw: password({ kind: 'wrong' }) },
    { name: 'password-throttled', draw: password({ kind: 'throttled', until: at(DAY) }) },
    { name: 'password-expired', draw: password({ kind: 'expired' }) },
    { name: 'choose-password', draw: chosen({ kind: 'ready' }) },
    { name: 'choose-password-short', draw: chosen({ kind: 'too-short' }) },
    { name: 'choose-password-long', draw: chosen({ kind: 'too-long', maximum: 256 }) },
    { name: 'choose-password-common', draw: chosen({ kind: 'common' }) },
    { name: 'choose-password-expired', draw: chosen({ kind: 'expired' }) },
    { name: 'register', draw: register(true, []) },
    { name: 'register-problems', draw: register(false, ['phone', 'name', 'terms', 'form-expired']) },
    { name: 'proof', draw: proof({ kind: 'ready' }, true) },
    { name: 'proof-failed', draw: proof({ kind: 'failed' }, false) },
    { name: 'proof-throttled', draw: proof({ kind: 'throttled', until: at(15) }, false) },
    { name: 'staff', draw: staff(true, { kind: 'ready' }) },
    { name: 'staff-unknown', draw: staff(false, { kind: 'wrong' }) },
    { name: 'staff-idle', draw: staff(false, { kind: 'idle' }, false) },
  ];
}

function factors(scripts: PageScripts): Sample[] {
  const entry =
    (state: pages.TotpState): Sample['draw'] =>
    (language, typed) =>
      pages.renderTotpEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/totp', typed),
          state,
          recoveryHref: '/r',
          backHref: '/staff',
        },
        language,
      );
  const enrolment =
    (state: pages.TotpState): Sample['draw'] =>
    (language, typed) =>
      pages.renderTotpEnrolment(
        {
          frame: frameOf(scripts, typed),
          form: target('/totp/new', typed),
          state,
          uri: 'otpauth://totp/Daktari:achieng%40mwangaza.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Daktari',
          secret: typed ?? 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          backHref: null,
        },
        language,
      );
  const enrolPasskey =
    (state: pages.PasskeyEnrolmentModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasskeyEnrolment(
        { frame: frameOf(scripts, typed), ask: passkey(typed), state, laterHref: '/later' },
        language,
      );
  const codes =
    (kind: 'groups' | 'codes', state: pages.RecoveryCodesModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderRecoveryCodes(
        {
          frame: frameOf(scripts, typed),
          form: target('/recovery/new', typed),
          sheet:
            kind === 'groups'
              ? { kind, groups: ['KX7M', '4PQT', typed ?? '9HWD', '2RVN', '6CJF', '8YEB'] }
              : {
                  kind,
                  codes: [
                    'KX7M-4PQT',
                    '9HWD-2RVN',
                    typed ?? '6CJF-8YEB',
                    'T4WX-7KPM',
                    'H3DV-9QRC',
                    'E6YN-2BJF',
                  ],
                },
          ask: 3,
          state,
          later: target('/later', typed),
          printHelpHref: kind === 'groups' ? '/print' : null,
        },
        language,
      );
  const recovery =
    (state: pages.RecoveryEntryModel['state'], known: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderRecoveryEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/recovery', typed),
          identifier: known ? null : (typed ?? '0712 345 678'),
          state,
          backHref: '/sign-in',
        },
        language,
      );
  return [
    { name: 'totp', draw: entry({ kind: 'ready' }) },
    { name: 'totp-wrong', draw: entry({ kind: 'wrong' }) },
    { name: 'totp-throttled', draw: entry({ kind: 'throttled', until: at(5) }) },
    { name: 'totp-enrolment', draw: enrolment({ kind: 'ready' }) },
    { name: 'totp-enrolment-wrong', draw: enrolment({ kind: 'wrong' }) },
    { name: 'passkey-enrolment', draw: enrolPasskey({ kind: 'ready' }) },
    { name: 'passkey-enrolment-failed', draw: enrolPasskey({ kind: 'failed' }) },
    { name: 'passkey-enrolment-known', draw: enrolPasskey({ kind: 'known-already' }) },
    { name: 'recovery-codes', draw: codes('groups', { kind: 'ready' }) },
    { name: 'recovery-codes-many', draw: codes('codes', { kind: 'wrong' }) },
    { name: 'recovery', draw: recovery({ kind: 'ready' }, false) },
    { name: 'recovery-wrong', draw: recovery({ kind: 'wrong' }, true) },
    { name: 'recovery-throttled', draw: recovery({ kind: 'throttled', until: at(15) }, false) },
  ];
}

function account(scripts: PageScripts): Sample[] {
  const app =
    (state: pages.AppConsentModel['state'], checked: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderAppConsent(
        {
          frame: frameOf(scripts, typed),
          form: target('/consent', typed),
          app: {
            name: typed ?? 'Sukari Diary',
            owner: typed ?? 'Jirani Labs, Nairobi',
            checkedAt: checked ? at(-24 * DAY) : null,
          },
          about: checked ? null : (typed ?? 'Yusra Yusuf'),
          asks: [
            { kind: 'medicines', access: 'read', scope: typed ?? 'patient/MedicationRequest.rs', on: true },
            { kind: 'readings', access: 'read', scope: 'patient/Observation.rs', on: true },
            { kind: 'visits', access: 'read', scope: 'patient/Appointment.rs', on: false },
            ...(checked
              ? []
              : [{ kind: 'bookings', access: 'write', scope: 'patient/Appointment.cu', on: true } as const]),
          ],
          never: ['chats', 'notes', 'results', ...(checked ? (['bookings', 'payments'] as const) : [])],
          ends: { at: at(88 * DAY), afterDays: 90 },
          state,
        },
        language,
      );
  const purposes =
    (state: pages.PurposesConsentModel['state'], changed: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderPurposesConsent(
        {
          frame: frameOf(scripts, typed),
          form: target('/purposes', typed),
          version: { number: 3, from: at(-24 * DAY) },
          changes: changed
            ? { since: 2, lines: [typed ?? 'The lab gets your age, not your birthday.'] }
            : null,
          audio: changed ? { href: '/consent.opus', seconds: 100, megabytes: typed ?? '0.3' } : null,
          groups: {
            care: [
              {
                key: 'telehealth',
                title: typed ?? 'Visits by phone and video',
                explanation: 'The doctor cannot touch you. We keep the record as long as the law asks.',
                choice: { kind: 'needed' },
              },
              {
                key: 'lab',
                title: 'Share results with Mwangaza lab',
                explanation: typed ?? 'They get your name, age and the test.',
                choice: { kind: 'free', on: true },
              },
            ],
            reach: [
              {
                key: 'whatsapp',
                title: 'Reminders on WhatsApp',
                explanation: 'Time and doctor only. Never your illness.',
                choice: { kind: 'free', on: true },
              },
              {
                key: 'sms',
                title: 'Reminders by SMS',
                explanation: 'When WhatsApp does not arrive.',
                choice: { kind: 'free', on: true },
              },
            ],
            extra: [
              {
                key: typed ?? 'research',
                title: 'Help research',
                explanation: 'No name, no number. Care is the same if you say no.',
                choice: { kind: 'free', on: false },
              },
            ],
          },
          state,
          backHref: '/account',
        },
        language,
      );
  const apps =
    (some: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderGrantedApps(
        {
          frame: frameOf(scripts, typed),
          apps: some
            ? [
                {
                  name: typed ?? 'Sukari Diary',
                  owner: typed ?? 'Jirani Labs, Nairobi',
                  kinds: ['medicines', 'readings'],
                  until: at(88 * DAY),
                  lastLook: at(-100),
                  revoke: target('/revoke', typed),
                },
                {
                  name: 'Pressure Friend',
                  owner: 'Ziwa Health',
                  kinds: ['readings'],
                  until: at(12 * DAY),
                  lastLook: null,
                  revoke: target('/revoke', typed),
                },
              ]
            : [],
          stopped: some ? null : (typed ?? 'Sukari Diary'),
          backHref: '/account',
        },
        language,
      );
  const sessions =
    (state: pages.SessionsModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderSessions(
        {
          frame: frameOf(scripts, typed),
          sessions: [
            {
              device: 'phone',
              browser: typed ?? 'Chrome, Android',
              startedAt: at(-3 * DAY),
              lastSeenAt: at(-1),
              use: { kind: 'this-one' },
            },
            {
              device: 'computer',
              browser: 'Firefox, Windows',
              startedAt: at(-9 * DAY),
              lastSeenAt: at(-DAY),
              use: { kind: 'other', end: target('/end', typed) },
            },
          ],
          endAll: target('/end-all', typed),
          state,
          backHref: '/account',
        },
        language,
      );
  const home =
    (patient: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderAccountHome(
        {
          frame: frameOf(scripts, typed),
          name: typed ?? (patient ? 'Amina' : 'Dr Achieng'),
          identifier: typed ?? (patient ? '+254 712 345 678' : 'achieng@mwangaza.example'),
          passkeys: { count: patient ? 0 : 2, href: '/passkeys' },
          password: { set: !patient, href: '/password' },
          totp: patient ? null : { on: true, href: '/totp' },
          recovery: { kept: !patient, href: '/recovery' },
          sessions: { count: 2, href: '/sessions' },
          patient: patient
            ? { apps: 1, appsHref: '/apps', consentHref: '/purposes', whoLookedHref: '/looked' }
            : null,
          changePhoneHref: patient ? '/phone' : null,
          signOut: target('/sign-out', typed),
          backHref: patient ? '/app' : null,
        },
        language,
      );
  return [
    { name: 'app-consent', draw: app({ kind: 'ready' }, true) },
    { name: 'app-consent-dependant', draw: app({ kind: 'nothing-chosen' }, false) },
    { name: 'purposes', draw: purposes({ kind: 'ready' }, true) },
    { name: 'purposes-saved', draw: purposes({ kind: 'saved' }, false) },
    { name: 'purposes-changed', draw: purposes({ kind: 'version-changed' }, true) },
    { name: 'apps', draw: apps(true) },
    { name: 'apps-none', draw: apps(false) },
    { name: 'sessions', draw: sessions({ kind: 'ready' }) },
    { name: 'sessions-ended', draw: sessions({ kind: 'ended-one' }) },
    { name: 'account', draw: home(true) },
    { name: 'account-staff', draw: home(false) },
  ];
}

function notices(scripts: PageScripts): Sample[] {
  const problem = (kind: pages.ProblemKind): Sample => ({
    name: `problem-${kind}`,
    draw: (language, typed) =>
      pages.renderProblem(
        { frame: frameOf(scripts, typed), problem: kind, code: typed ?? 'K7Q2', startHref: '/sign-in' },
        language,
      ),
  });
  const vetting =
    (missing: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderWaitingForVetting(
        {
          frame: frameOf(scripts, typed),
          name: typed ?? 'Dr Otieno',
          sentAt: at(-2 * DAY),
          missing: missing ? [typed ?? 'A clear picture of the licence for 2026'] : [],
          papersHref: '/papers',
          signOut: target('/sign-out', typed),
        },
        language,
      );
  return [
    {
      name: 'sign-out',
      draw: (language, typed) =>
        pages.renderSignOut(
          {
            frame: frameOf(scripts, typed),
            form: target('/sign-out', typed),
            app: typed ?? 'Sukari Diary',
            stayHref: '/account',
          },
          language,
        ),
    },
    {
      name: 'signed-out',
      draw: (language, typed) =>
        pages.renderSignedOut(
          { frame: frameOf(scripts, typed), everywhere: false, signInHref: '/sign-in' },
          language,
        ),
    },
    {
      name: 'signed-out-everywhere',
      draw: (language, typed) =>
        pages.renderSignedOut(
          { frame: frameOf(scripts, typed), everywhere: true, signInHref: '/sign-in' },
          language,
        ),
    },
    {
      name: 'session-expired',
      draw: (language, typed) =>
        pages.renderSessionExpired({ frame: frameOf(scripts, typed), signInHref: '/sign-in' }, language),
    },
    ...(['link-used', 'link-expired', 'form-refused', 'app-refused', 'too-many', 'ours'] as const).map(
      problem,
    ),
    {
      name: 'suspended',
      draw: (language, typed) =>
        pages.renderSuspended(
          { frame: frameOf(scripts, typed), since: at(-5 * DAY), signOut: target('/sign-out', typed) },
          language,
        ),
    },
    { name: 'vetting', draw: vetting(false) },
    { name: 'vetting-missing', draw: vetting(true) },
  ];
}
