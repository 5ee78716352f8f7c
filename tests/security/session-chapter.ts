import { accessTokens } from './session/access-tokens';
import { browserSessions } from './session/browser-sessions';
import { sessions } from './session/sessions';
import { signingIn } from './session/signing-in';
import type { World } from './world';

/** Tokens and sessions under attack: what ends them, and what was never one. */
export function sessionChapter(world: () => World): void {
  accessTokens(world);
  sessions(world);
  browserSessions(world);
  signingIn(world);
}
