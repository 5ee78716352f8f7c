import { loadPrincipal, type Principal } from '../access/principal';
import { AppError } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';

/** What Strapi and we keep with a request. */
export interface RequestState {
  user?: { id: number | string };
  /** Set by users-permissions for tokens of a session. */
  session?: { id: string };
  route?: { path?: string; info?: { type?: string } };
  principal?: Principal | null;
  queryChecked?: boolean;
  requestId?: string;
}

export function requestIdOf(kernel: Kernel, state: RequestState): string {
  state.requestId ??= kernel.ids.token();
  return state.requestId;
}

/** Who asks Strapi's own routes, looked up once a request. @throws AppError 401 */
export async function strapiPrincipal(kernel: Kernel, state: RequestState): Promise<Principal | null> {
  if (!state.user) return null;
  state.principal ??= await loadPrincipal(kernel.db(), {
    userId: Number(state.user.id),
    sessionId: state.session?.id ?? '',
  });
  if (!state.principal) throw new AppError(401, 'unauthenticated');
  return state.principal;
}
