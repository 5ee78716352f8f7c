import { ACCOUNT_MAILER } from '../../../../src/kernel/account-mailer';
import { realNow } from '../../../../src/kernel/clock';
import type { Kernel } from '../../../../src/kernel/kernel';
import { SendReset, sendReset } from './ask-reset';
import { contributeSealedColumns, resetStore } from './store';
import type { ResetWork } from './work';

const DAY_MS = 86_400_000;

export function composeReset(
  kernel: Kernel,
  parts: Omit<ResetWork, 'kernel' | 'resets' | 'mailer'>,
): ResetWork {
  const mailer = () => kernel.services.use(ACCOUNT_MAILER);
  const work: ResetWork = { ...parts, kernel, mailer, resets: resetStore(kernel.vault) };
  contributeSealedColumns(kernel);
  kernel.outbox.handle(SendReset, ({ id }, trx) => sendReset(work, trx, id));
  kernel.sweeps.add('identity_password_resets', (trx) => work.resets.sweep(trx, realNow() - DAY_MS));
  return work;
}
