import type { Trx } from '../../../../src/kernel/db';
import type { Browsers } from '../browsers/store';
import type { Devices } from '../devices/devices';
import type { SignIns } from '../interaction/store/sign-ins';
import type { SessionProof } from './recent-proof';
import type { Sessions } from './store';

/** Where a change is made: in a browser that is signed in, or in an app with tokens alone. */
export type Here = { browserUid: string; browserId?: string | undefined } | { sessionId: string };

/** What somebody has opened, and what would let them in again with less. In the caller's transaction. */
export interface AccessEnds {
  /** All of it: of an account that was closed, a password that was set anew, whoever lost what they sign in with. */
  everywhere(trx: Trx, userIds: readonly number[]): Promise<void>;
  /**
   * Other browsers and apps, at once; what is open here stays. Done with every change of a password or factor: whoever made
   * the change is here, whoever made it necessary is not.
   */
  elsewhere(trx: Trx, userId: number, here: Here): Promise<void>;
  /** One app or browser, and the trust in its device. False when this person has no such session. */
  one(trx: Trx, userId: number, id: string): Promise<boolean>;
}

export interface AccessParts {
  sessions: Pick<Sessions, 'end' | 'endAll' | 'endOthers'>;
  browsers: Pick<Browsers, 'forgetAll'>;
  /** On a device that is forgotten, a code from the phone alone opens nothing: a thief has the phone. */
  devices: Pick<Devices, 'forgetAll' | 'forgetOf'>;
  /** Half shown or not yet redeemed: they hold proofs that may be good no more. */
  signIns: Pick<SignIns, 'forgetOf'>;
}

/** Of a call with an access token: its browser, where there is one. */
export function hereOf({ browserUid }: Pick<SessionProof, 'browserUid'>, sessionId: string): Here {
  return browserUid === null ? { sessionId } : { browserUid };
}

export function accessEnds({ sessions, browsers, devices, signIns }: AccessParts): AccessEnds {
  return {
    everywhere: async (trx, userIds) => {
      await sessions.endAll(trx, userIds);
      await signIns.forgetOf(trx, userIds);
      await browsers.forgetAll(trx, userIds);
      await devices.forgetAll(trx, userIds);
    },
    elsewhere: async (trx, userId, here) => {
      if ('browserUid' in here) await sessions.endOthers(trx, userId, here.browserUid);
      else await sessions.endAll(trx, [userId], here.sessionId);
      await signIns.forgetOf(trx, [userId]);
      await browsers.forgetAll(trx, [userId], 'browserUid' in here ? here.browserId : undefined);
      await devices.forgetAll(trx, [userId], 'sessionId' in here ? here.sessionId : undefined);
    },
    one: async (trx, userId, id) => {
      if (!(await sessions.end(trx, userId, id))) return false;
      await devices.forgetOf(trx, userId, id);
      return true;
    },
  };
}
