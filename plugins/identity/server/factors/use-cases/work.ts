import type { CodeSender } from '../../../../../src/kernel/code-sender';
import type { Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { FactorStore, PasskeyProtocol, RandomCode, TotpMaker } from '../ports';

/**
 * What else happens when a factor changes, in the same transaction: a line on the trail, a notice to the owner, sessions
 * that end. Nothing changes without it.
 */
export type Alongside = (trx: Trx) => Promise<void>;

/** What every use case works with. */
export interface Work {
  kernel: Pick<Kernel, 'clock' | 'ids' | 'vault' | 'counters' | 'log' | 'db'>;
  store: FactorStore;
  /** Looked up at use: plugins are composed in any order. */
  sender(): CodeSender;
  randomCode: RandomCode;
  totp: TotpMaker;
  passkeys: PasskeyProtocol;
  /** How an authenticator app lists us. */
  issuer: string;
}
