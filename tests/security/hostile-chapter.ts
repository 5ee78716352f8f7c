import { anyBody } from './hostile/any-body';
import { forgedPayments } from './hostile/forged-payments';
import { oddRequests } from './hostile/odd-requests';
import { stableCodes } from './hostile/stable-codes';
import { strangeYears } from './hostile/strange-years';
import { tooLarge } from './hostile/too-large';
import type { World } from './world';

/** Whatever comes in: a 4xx in our envelope and the caller's language, and nothing is stored. */
export function hostileChapter(world: () => World): void {
  describe('hostile input', () => {
    anyBody(world);
    tooLarge(world);
    oddRequests(world);
    stableCodes(world);
    strangeYears(world);
    forgedPayments(world);
  });
}
