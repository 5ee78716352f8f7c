import type { Trx } from '../../../../src/kernel/db';
import type { Browsers } from '../browsers/store';
import type { SessionProof } from './recent-proof';
import type { Sessions } from './store';

/** Where the change is made: in a browser that is signed in, or in an app with tokens alone. */
export type Here = { browserUid: string; browserId?: string | undefined } | { sessionId: string };

/** Of a call with an access token: its browser, where there is one. */
export function hereOf({ browserUid }: Pick<SessionProof, 'browserUid'>, sessionId: string): Here {
  return browserUid === null ? { sessionId } : { browserUid };
}

/**
 * Other browsers and apps lose what they have, at once; what is open here stays. Done with every change of a password or
 * factor: whoever made the change is here, whoever made it necessary is not.
 */
export async function endElsewhere(
  { sessions, browsers }: { sessions: Sessions; browsers: Pick<Browsers, 'forgetAll'> },
  trx: Trx,
  userId: number,
  here: Here,
): Promise<void> {
  if ('browserUid' in here) await sessions.endOthers(trx, userId, here.browserUid);
  else await sessions.endAll(trx, [userId], here.sessionId);
  await browsers.forgetAll(trx, [userId], 'browserUid' in here ? here.browserId : undefined);
}
