import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, frameOf, newPasskey, passkey, target, type Sample } from './sample-parts';

export function factors(scripts: PageScripts): Sample[] {
  const entry =
    (state: pages.TotpState, hasApp = true): Sample['draw'] =>
    (language, typed) =>
      pages.renderTotpEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/totp', typed),
          hasApp,
          passkey: hasApp ? null : passkey(typed),
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
          secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
          backHref: null,
        },
        language,
      );
  const enrolPasskey =
    (state: pages.PasskeyEnrolmentModel['state'], kind: 'later' | 'code-app' = 'later'): Sample['draw'] =>
    (language, typed) =>
      pages.renderPasskeyEnrolment(
        { frame: frameOf(scripts, typed), ask: newPasskey(typed), state, other: { kind, href: '/later' } },
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
                    'KX7M-4PQT-9HWD',
                    '9HWD-2RVN-6CJF',
                    typed ?? '6CJF-8YEB-T4WX',
                    'T4WX-7KPM-H3DV',
                    'H3DV-9QRC-E6YN',
                    'E6YN-2BJF-KX7M',
                    'MWQP-HN4G-7KPM',
                    'WMWM-QGQM-WMWQ',
                    'B3DF-9QRC-8YEB',
                    'P7TN-2RVN-4PQT',
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
    { name: 'totp-passkey', draw: entry({ kind: 'passkey-failed' }, false) },
    { name: 'totp-throttled', draw: entry({ kind: 'throttled', until: at(5) }) },
    { name: 'totp-enrolment', draw: enrolment({ kind: 'ready' }) },
    { name: 'totp-enrolment-wrong', draw: enrolment({ kind: 'wrong' }) },
    { name: 'passkey-enrolment', draw: enrolPasskey({ kind: 'ready' }) },
    { name: 'passkey-enrolment-failed', draw: enrolPasskey({ kind: 'failed' }) },
    { name: 'passkey-enrolment-known', draw: enrolPasskey({ kind: 'known-already' }, 'code-app') },
    { name: 'recovery-codes', draw: codes('groups', { kind: 'ready' }) },
    { name: 'recovery-codes-many', draw: codes('codes', { kind: 'wrong' }) },
    { name: 'recovery', draw: recovery({ kind: 'ready' }, false) },
    { name: 'recovery-wrong', draw: recovery({ kind: 'wrong' }, true) },
    { name: 'recovery-throttled', draw: recovery({ kind: 'throttled', until: at(15) }, false) },
  ];
}
