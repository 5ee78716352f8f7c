import type { Connection } from '../network/connection';
import type { Session } from '../session/session';

export type SendRequest = (request: Request) => Promise<Response>;

/** Requests with the session's token; a 401 is renewed and sent once more, and one after that ends the session. */
export function authorisedFetch(
  session: Pick<Session, 'access' | 'renew' | 'lose'>,
  connection: Pick<Connection, 'noteAnswer' | 'noteSilence'>,
  send: SendRequest = fetch,
): SendRequest {
  async function once(request: Request, token: string | null): Promise<Response> {
    if (token !== null) request.headers.set('Authorization', `Bearer ${token}`);
    try {
      const response = await send(request);
      connection.noteAnswer();
      return response;
    } catch (error) {
      if (!request.signal?.aborted) connection.noteSilence();
      throw error;
    }
  }

  return async (request) => {
    const token = await accessOrSilence();
    // A body can be sent once.
    const again = request.clone();
    const first = await once(request, token);
    if (first.status !== 401 || token === null) return first;
    const fresh = await session.renew(token);
    if (fresh === null) return first;
    const second = await once(again, fresh);
    if (second.status === 401) await session.lose(fresh);
    return second;
  };

  async function accessOrSilence(): Promise<string | null> {
    try {
      return await session.access();
    } catch (error) {
      connection.noteSilence();
      throw error;
    }
  }
}
