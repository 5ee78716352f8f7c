import { accountPages } from './pages/account';
import { pagesBench } from './pages/bench';
import { factors } from './pages/factors';
import { origins } from './pages/origins';
import { signInForms } from './pages/sign-in-forms';
import type { World } from './world';

/** The pages on which people sign in and look after their account, as an attacker uses them. */
export function pagesChapter(world: () => World): void {
  const bench = pagesBench(world);
  describe('the pages of a sign-in', () => {
    signInForms(world, bench);
    factors(bench);
    origins(bench);
  });
  accountPages(world, bench);
}
