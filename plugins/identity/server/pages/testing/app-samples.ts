import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, target, type Sample } from './sample-parts';

/** What others may have: apps by scopes, the clinic by purposes. */
export function granted(scripts: PageScripts): Sample[] {
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
                  records: [
                    { about: null, kinds: ['medicines', 'readings'] },
                    { about: typed ?? 'Idris Yusuf', kinds: ['identity', 'medicines'] },
                  ],
                  until: at(88 * DAY),
                  lastLook: at(-100),
                  revoke: target('/revoke', typed),
                },
                {
                  name: 'Pressure Friend',
                  owner: 'Ziwa Health',
                  records: [{ about: typed ?? 'Yusra Yusuf', kinds: ['medicines', 'readings'] }],
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
  return [
    { name: 'app-record', draw: record('ready') },
    { name: 'app-record-nothing', draw: record('nothing-chosen') },
    { name: 'app-consent', draw: app({ kind: 'ready' }, true) },
    { name: 'app-consent-dependant', draw: app({ kind: 'nothing-chosen' }, false) },
    { name: 'purposes', draw: purposes({ kind: 'ready' }, true) },
    { name: 'purposes-saved', draw: purposes({ kind: 'saved' }, false) },
    { name: 'purposes-changed', draw: purposes({ kind: 'version-changed' }, true) },
    { name: 'apps', draw: apps(true) },
    { name: 'apps-none', draw: apps(false) },
  ];
}
