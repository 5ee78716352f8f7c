import { randomBytes } from 'node:crypto';
import { realNow } from '../../../../src/kernel/clock';
import type { Kernel } from '../../../../src/kernel/kernel';
import type { Addresses, OutsideSettings } from '../config';
import { openidProvider } from './adapters/openid-provider';
import { stateFor, type Trip } from './domain/trip';
import type { OutsideProvider } from './ports';
import { outsideLinks, type OutsideLinks } from './store/links';

/** Providers outside at which staff may sign in, and who of ours they are there. */
export interface Outside {
  readonly providers: readonly OutsideProvider[];
  readonly links: OutsideLinks;
  find(name: string): OutsideProvider | undefined;
  /** @param where the sign-in, or the account pages: where the answer goes on */
  plan(where: string, provider: OutsideProvider, maxAge: number | null): Trip;
}

export function composeOutside(
  kernel: Kernel,
  settings: readonly OutsideSettings[],
  { issuer }: Pick<Addresses, 'issuer'>,
): Outside {
  const providers = settings.map((each) =>
    openidProvider(each, {
      redirectUri: `${issuer}/outside/${each.name}`,
      now: realNow,
      log: kernel.log,
    }),
  );
  const links = outsideLinks(kernel, realNow);
  kernel.sweeps.add('identity_outside_links', (trx) => links.sweep(trx));
  const random = (): string => randomBytes(32).toString('base64url');
  return {
    providers,
    links,
    find: (name) => providers.find((each) => each.name === name),
    plan: (where, { name }, maxAge) => ({
      provider: name,
      state: stateFor(where, name, random()),
      nonce: random(),
      verifier: random(),
      maxAge,
    }),
  };
}
