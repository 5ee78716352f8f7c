import type { Kernel } from '../kernel/kernel';
import { AUTHENTICATOR, type Credentials } from './authenticator';
import type { Principal } from './principal';
import { BACKGROUND_HEADER } from './session-limits';

export const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Neither kept nor packed nor held back by what stands between: an event is of use at once or not at all.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/** A screen that waits is no person: neither its opening nor its asking again keeps a session open. */
export function unattended<R extends Credentials>(request: R): R {
  return { ...request, headers: { ...request.headers, [BACKGROUND_HEADER]: '1' } };
}

/** Whether these credentials are still good, and still of the same person in the same place. */
export async function stillStands(
  { services }: Pick<Kernel, 'services'>,
  request: Credentials,
  seen: Principal | null,
): Promise<boolean> {
  const now = await services
    .use(AUTHENTICATOR)
    .principalOf(request)
    .catch(() => null);
  return now !== null && now.role === seen?.role && now.clinicId === seen.clinicId;
}
