import type { Language } from '@daktari/texts';
import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, frameOf, passkey, target, type Sample } from './sample-parts';

/** Pages of whoever is not signed in. */
export function outside(scripts: PageScripts): Sample[] {
  const token =
    (purpose: 'invitation' | 'reset', kind: 'ready' | 'over'): Sample['draw'] =>
    (language, typed) =>
      pages.renderTokenEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/invitation', typed),
          purpose,
          state: { kind },
          signInHref: '/account',
          againHref: purpose === 'reset' ? '/account/forgotten' : null,
        },
        language,
      );
  const invitation =
    (state: pages.ChoosePasswordState, problem: string | null = null): Sample['draw'] =>
    (language, typed) =>
      pages.renderInvitation(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/invitation', typed),
          clinic: typed ?? 'Mwangaza Clinic, Kisumu',
          role: 'front-desk',
          name: typed ?? 'Neema Wanjiru',
          email: typed ?? 'neema@mwangaza.example',
          state,
          problem: problem === null ? null : (typed ?? problem),
        },
        language,
      );
  const forgotten =
    (state: pages.ForgottenPasswordModel['state']): Sample['draw'] =>
    (language, typed) =>
      pages.renderForgottenPassword(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/forgotten', typed),
          email: typed ?? 'achieng@mwangaza.example',
          state,
          backHref: '/account?door=staff',
          patientHref: '/account',
        },
        language,
      );
  const proof =
    (state: pages.ResetProofModel['state'], hasApp: boolean, hasPasskey: boolean): Sample['draw'] =>
    (language, typed) =>
      pages.renderResetProof(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/new-password', typed),
          hasApp,
          passkey: hasPasskey ? passkey(typed) : null,
          state,
        },
        language,
      );
  return [
    { name: 'invitation-entry', draw: token('invitation', 'ready') },
    { name: 'invitation-over', draw: token('invitation', 'over') },
    { name: 'invitation', draw: invitation({ kind: 'ready' }) },
    { name: 'invitation-short', draw: invitation({ kind: 'too-short' }) },
    { name: 'invitation-taken', draw: invitation({ kind: 'ready' }, 'This address has an account already.') },
    {
      name: 'joined',
      draw: (language, typed) =>
        pages.renderJoined(
          {
            frame: frameOf(scripts, typed),
            email: typed ?? 'neema@mwangaza.example',
            signInHref: '/account?door=staff',
          },
          language,
        ),
    },
    ...(['terms', 'privacy'] as const).map((document) => ({
      name: document,
      draw: (language: Language, typed?: string) =>
        pages.renderLegal(
          {
            frame: frameOf(scripts, typed),
            document,
            operator: { name: typed ?? 'Mwangaza Clinic', contact: typed ?? 'privacy@mwangaza.example' },
            otherHref: '/privacy',
          },
          language,
        ),
    })),
    { name: 'forgotten', draw: forgotten({ kind: 'ready' }) },
    { name: 'forgotten-invalid', draw: forgotten({ kind: 'invalid' }) },
    { name: 'forgotten-throttled', draw: forgotten({ kind: 'throttled', until: at(60) }) },
    {
      name: 'link-sent',
      draw: (language, typed) =>
        pages.renderLinkSent(
          {
            frame: frameOf(scripts, typed),
            email: typed ?? 'achieng@mwangaza.example',
            signInHref: '/account?door=staff',
          },
          language,
        ),
    },
    { name: 'reset-entry', draw: token('reset', 'ready') },
    { name: 'reset-over', draw: token('reset', 'over') },
    { name: 'reset-proof', draw: proof({ kind: 'ready' }, true, true) },
    { name: 'reset-proof-wrong', draw: proof({ kind: 'wrong' }, true, false) },
    { name: 'reset-proof-code-only', draw: proof({ kind: 'throttled', until: at(15) }, false, false) },
    {
      name: 'reset-done',
      draw: (language, typed) =>
        pages.renderPasswordReset(
          { frame: frameOf(scripts, typed), signInHref: '/account?door=staff' },
          language,
        ),
    },
  ];
}
