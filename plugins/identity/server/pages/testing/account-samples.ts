import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, target, type Sample } from './sample-parts';

export function account(scripts: PageScripts): Sample[] {
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
  const record =
    (kind: pages.AppRecordModel['state']['kind']): Sample['draw'] =>
    (language, typed) =>
      pages.renderAppRecord(
        {
          frame: frameOf(scripts, typed),
          form: target('/consent', typed),
          app: { name: typed ?? 'Sukari Diary', owner: typed ?? 'Jirani Labs, Nairobi' },
          records: [
            { id: typed ?? 'r1', name: typed ?? 'Amina Yusuf', tie: 'own' },
            { id: 'r2', name: 'Yusra Yusuf', tie: 'parent' },
            { id: 'r3', name: 'Idris Yusuf', tie: 'guardian' },
            { id: 'r4', name: 'Amina Yusuf', tie: 'self' },
          ],
          state: { kind },
        },
        language,
      );
  const number =
    (kind: 'none' | 'asked' | 'waiting'): Sample['draw'] =>
    (language, typed) =>
      pages.renderNumberChange(
        {
          frame: frameOf(scripts, typed),
          change:
            kind === 'none'
              ? null
              : { at: kind === 'asked' ? null : at(DAY), stop: target('/number/stop', typed) },
          stopped: kind === 'none',
          backHref: '/account',
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
                  about: [],
                  until: at(88 * DAY),
                  lastLook: at(-100),
                  revoke: target('/revoke', typed),
                },
                {
                  name: 'Pressure Friend',
                  owner: 'Ziwa Health',
                  kinds: ['readings'],
                  about: [typed ?? 'Yusra Yusuf'],
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
          remembered: [
            {
              device: 'computer',
              browser: typed ?? 'Edge, Windows',
              startedAt: at(-40 * DAY),
              lastSeenAt: at(-20 * DAY),
              use: { kind: 'other', end: target('/forget', typed) },
            },
          ],
          endAll: target('/end-all', typed),
          state,
          backHref: '/account',
        },
        language,
      );
  const passkeys =
    (some: boolean, state: pages.PasskeysModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasskeys(
        {
          frame: frameOf(scripts, typed),
          passkeys: some
            ? [
                {
                  id: 'one',
                  name: typed ?? 'Chrome, Android',
                  lastUsedAt: at(-90),
                  rename: target('/rename', typed),
                  remove: target('/remove', typed),
                },
              ]
            : [],
          addHref: some ? '/new' : null,
          state,
          backHref: '/account',
        },
        language,
      );
  const codeApp =
    (on: boolean, state: pages.CodeAppModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderCodeApp(
        {
          frame: frameOf(scripts, typed),
          setUpHref: '/new',
          remove: on ? target('/remove', typed) : null,
          state,
          backHref: '/account',
        },
        language,
      );
  const newCodes: Sample['draw'] = (language, typed) =>
    pages.renderNewCodes(
      { frame: frameOf(scripts, typed), form: target('/codes', typed), backHref: '/account' },
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
          outside: patient ? null : { count: 1, href: '/outside' },
          licence: patient ? null : { expires: at(20 * DAY), isOver: false, href: '/licence' },
          sessions: { count: 2, href: '/sessions' },
          patient: patient
            ? { apps: 1, appsHref: '/apps', consentHref: '/purposes', whoLookedHref: '/looked' }
            : null,
          changePhoneHref: patient ? '/phone' : null,
          done: patient ? null : 'password',
          signOut: target('/sign-out', typed),
          backHref: patient ? '/app' : null,
        },
        language,
      );
  const outside =
    (state: pages.OutsideModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderOutside(
        {
          frame: frameOf(scripts, typed),
          providers: [
            {
              name: typed ?? 'Mwangaza Hospital',
              use: {
                kind: 'connected',
                lastUsedAt: state === 'connected' ? null : at(-2 * DAY),
                disconnect: target('/outside/remove', typed),
              },
            },
            { name: 'Tumaini', use: { kind: 'open', connect: target('/outside/connect', typed) } },
          ],
          state,
          backHref: '/account',
        },
        language,
      );
  return [
    { name: 'outside', draw: outside('ready') },
    { name: 'outside-connected', draw: outside('connected') },
    { name: 'outside-failed', draw: outside('failed') },
    { name: 'outside-last', draw: outside('last') },
    { name: 'number', draw: number('none') },
    { name: 'number-asked', draw: number('asked') },
    { name: 'number-waiting', draw: number('waiting') },
    { name: 'app-record', draw: record('ready') },
    { name: 'app-record-nothing', draw: record('nothing-chosen') },
    { name: 'app-consent', draw: app({ kind: 'ready' }, true) },
    { name: 'app-consent-dependant', draw: app({ kind: 'nothing-chosen' }, false) },
    { name: 'purposes', draw: purposes({ kind: 'ready' }, true) },
    { name: 'purposes-saved', draw: purposes({ kind: 'saved' }, false) },
    { name: 'purposes-changed', draw: purposes({ kind: 'version-changed' }, true) },
    { name: 'apps', draw: apps(true) },
    { name: 'apps-none', draw: apps(false) },
    { name: 'sessions', draw: sessions({ kind: 'ready' }) },
    { name: 'sessions-ended', draw: sessions({ kind: 'ended-one' }) },
    { name: 'sessions-ended-all', draw: sessions({ kind: 'ended-all' }) },
    { name: 'passkeys', draw: passkeys(true, 'renamed') },
    { name: 'passkeys-none', draw: passkeys(false, 'ready') },
    { name: 'passkeys-last', draw: passkeys(true, 'last') },
    { name: 'code-app', draw: codeApp(true, 'added') },
    { name: 'code-app-none', draw: codeApp(false, 'ready') },
    { name: 'new-codes', draw: newCodes },
    { name: 'account', draw: home(true) },
    { name: 'account-staff', draw: home(false) },
  ];
}

export function notices(scripts: PageScripts): Sample[] {
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
