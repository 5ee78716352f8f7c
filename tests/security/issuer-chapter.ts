import { hosts } from './issuer/hosts';
import { keptSessions } from './issuer/kept-sessions';
import { openidClient } from './issuer/openid-client';
import { authorizationRequests } from './issuer/requests';
import { signInPage } from './issuer/sign-in-page';
import type { World } from './world';

/** The issuer as a certified client sees it, and as an attacker does. */
export function issuerChapter(world: () => World): void {
  openidClient(world);
  authorizationRequests(world);
  hosts(world);
  signInPage(world);
  keptSessions(world);
}
