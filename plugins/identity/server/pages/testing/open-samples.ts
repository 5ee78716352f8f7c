import type { Language } from '@daktari/texts';
import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, frameOf, passkey, target, type Sample } from './sample-parts';

/** Pages of whoever is not signed in. */
export function outside(scripts: PageScripts): Sample[] {
  const token =
    (purpose: 'invitation' | 'reset' | 'application', kind: 'ready' | 'over'): Sample['draw'] =>
    (language, typed) =>
      pages.renderTokenEntry(
        {
          frame: frameOf(scripts, typed),
          form: target('/account/invitation', typed),
          purpose,
          state: { kind },
          signInHref: '/account',
          againHref: purpose === 'invitation' ? null : '/account/forgotten',
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
          minimum: 10,
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
  const PAPERS = ['licence', 'identity', 'certificate'] as const;
  const application =
    (
      state: pages.ApplicationModel['state'],
      more: Partial<Pick<pages.ApplicationModel, 'problem' | 'done'>> & {
        papers?: number;
        wrongPaper?: boolean;
        wrong?: readonly pages.DetailField[];
      } = {},
    ): Sample['draw'] =>
    (language, typed) => {
      const form = target('/account/application', typed);
      const isOpen = state !== 'in-review' && state !== 'approved';
      const { papers = 3, wrongPaper = false, wrong = [], problem = null, done = null } = more;
      const line = (text: string): string => typed ?? text;
      return pages.renderApplication(
        {
          frame: frameOf(scripts, typed),
          clinic: line('Mwangaza Clinic, Kisumu'),
          email: line('zuri.achieng@mail.example'),
          state,
          reason: state === 'refused' || state === 'corrected' ? line('The licence cannot be read.') : null,
          papers: PAPERS.map((kind, index) => ({
            ...{ kind, isShown: index < papers, isNeeded: true, isOpen },
            wrong: wrongPaper && kind === 'identity' ? line('That is no whole PDF, JPEG or PNG file.') : null,
          })),
          canHandIn: isOpen && papers === 3,
          details: isOpen
            ? {
                ...{ form, isChanged: false, bodies: ['KMPDC', 'NCK', 'COC'], wrong },
                typed: {
                  ...{ title: line('Dr'), fullName: line('Zuri Achieng'), phone: line('+254712345678') },
                  ...{ specialty: line('Family medicine'), languages: ['en', 'sw', line('luo')] },
                  ...{ body: 'KMPDC', number: line('A-10231'), expires: line('2027-12-31') },
                },
              }
            : null,
          link: form,
          problem: problem === null ? null : line(problem),
          done,
        },
        language,
      );
    };
  return [
    { name: 'application-entry', draw: token('application', 'ready') },
    { name: 'application-over', draw: token('application', 'over') },
    { name: 'application', draw: application('confirmed', { papers: 0, done: { kind: 'confirmed' } }) },
    { name: 'application-wrong-paper', draw: application('confirmed', { papers: 1, wrongPaper: true }) },
    {
      name: 'application-ready',
      draw: application('confirmed', { done: { kind: 'paper', papers: ['identity', 'certificate'] } }),
    },
    { name: 'application-in-review', draw: application('in-review') },
    { name: 'application-refused', draw: application('refused') },
    { name: 'application-wrong', draw: application('refused', { wrong: ['phone', 'languages', 'number'] }) },
    { name: 'application-corrected', draw: application('corrected', { done: { kind: 'details' } }) },
    {
      name: 'application-decided',
      draw: application('approved', { problem: 'This application is decided already.' }),
    },
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
