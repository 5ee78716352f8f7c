import type { Language } from '@daktari/texts';
import * as pages from '../index';
import type { PageScripts } from '../index';
import { at, DAY, frameOf, target, type Sample } from './sample-parts';

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
    ...(['/console/', null] as const).map((consoleHref) => ({
      name: consoleHref === null ? 'already-in' : 'already-in-staff',
      draw: (language: Language, typed?: string) =>
        pages.renderAlreadyIn(
          { frame: frameOf(scripts, typed), accountHref: '/account', consoleHref },
          language,
        ),
    })),
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
