import type { FactorStore } from '../ports';
import { challenges } from './challenges';
import { limits } from './limits';
import { owners } from './owners';
import { passkeys } from './passkeys';
import { recoveryCodes } from './recovery-codes';
import { totpStore } from './totp';

export const factorStore: FactorStore = {
  limits,
  challenges,
  totp: totpStore,
  recoveryCodes,
  passkeys,
  owners,
};
