import type { CodeSender } from '../../../../../src/kernel/code-sender';
import type { Trx } from '../../../../../src/kernel/db';
import type { Kernel } from '../../../../../src/kernel/kernel';
import type { FactorStore, PasskeyProtocol, RandomCode, TotpMaker } from '../ports';

/** What every use case works with. */
/** What else changes when a factor does, in the same transaction: sessions end, a line stands on the trail. */
export type Alongside = (trx: Trx) => Promise<void>;

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
