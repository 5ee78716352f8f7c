import type { IncomingMessage, ServerResponse } from 'node:http';
import { CHALLENGE, type Authenticator } from '../../../../src/access/authenticator';
import { AppError } from '../../../../src/kernel/errors';

const BELOW = /^\/fhir(\/|\?|$)/;
/** Apps in browsers come from anywhere; they show a token, never a cookie (SMART, "CORS support"). */
const FOR_ALL = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers':
    'Authorization, DPoP, Content-Type, Accept, If-Match, If-None-Match, If-None-Exist, Prefer',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Expose-Headers': 'WWW-Authenticate, Location, ETag, Last-Modified, X-Request-Id',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The last door below /fhir, behind whatever serves a resource there: no good token, no word about what there is; a good one
 * is told that nothing of that name is served.
 * @returns false for every other path
 */
export function fhirDoor(authenticator: () => Authenticator) {
  async function answer({ method = 'GET', url = '/', headers }: IncomingMessage): Promise<Answer> {
    if (method === 'OPTIONS') return { status: 204, headers: {}, code: null };
    try {
      const principal = await authenticator().principalOf({ method, url, headers });
      return principal
        ? { status: 404, headers: {}, code: 'not-supported' }
        : { status: 401, headers: { 'WWW-Authenticate': CHALLENGE }, code: 'login' };
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 401) throw error;
      return { status: 401, headers: error.headers, code: 'login' };
    }
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    if (!BELOW.test(request.url ?? '')) return false;
    void answer(request).then(
      (given) => send(response, given),
      () => send(response, { status: 500, headers: {}, code: 'exception' }),
    );
    return true;
  };
}

interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** Of FHIR's issue types; null: there is nothing to say. */
  code: 'login' | 'not-supported' | 'exception' | null;
}

function send(response: ServerResponse, { status, headers, code }: Answer): void {
  response.writeHead(status, { ...FOR_ALL, ...headers, 'Content-Type': 'application/fhir+json' });
  const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] };
  response.end(code === null ? undefined : JSON.stringify(outcome));
}
