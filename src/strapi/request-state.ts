import type { CmsPerson } from '../access/cms/person';
import type { Principal } from '../access/principal';
import type { Kernel } from '../kernel/kernel';

/** What Strapi and we keep with a request. */
export interface RequestState {
  user?: { id: number | string };
  route?: { path?: string; info?: { type?: string } };
  /** Set by install-strategy.ts, once a request. */
  principal?: Principal | null;
  /** Of the CMS: set by guard-cms-session.ts, once a request. */
  cms?: CmsPerson;
  queryChecked?: boolean;
  requestId?: string;
}

export function requestIdOf(kernel: Kernel, state: RequestState): string {
  state.requestId ??= kernel.ids.token();
  return state.requestId;
}

/** Who asks Strapi's own routes; null for who came without a sign-in. */
export function strapiPrincipal(state: RequestState): Principal | null {
  return state.principal ?? null;
}
