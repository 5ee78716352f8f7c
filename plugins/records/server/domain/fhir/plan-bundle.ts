import { AppError } from '../../../../../src/kernel/errors';
import { isObject, type JsonObject, objectsOf } from '../validation/finding';
import { typesWith } from './served';
import { notValid, wrongResource } from './refusals';

/** One entry of a batch or a transaction. `fullUrl`: what other entries call it. */
export type Step =
  | { kind: 'create'; type: string; body: JsonObject; ifNoneExist: string | null; fullUrl: string | null }
  | {
      kind: 'update';
      type: string;
      id: string;
      body: JsonObject;
      ifMatch: string | null;
      fullUrl: string | null;
    }
  | { kind: 'delete'; type: string; id: string; ifMatch: string | null }
  | { kind: 'read'; type: string; id: string }
  | { kind: 'search'; type: string; query: string };

const MOST_ENTRIES = 500;
const ADDRESS = /^([A-Za-z]{1,64})(?:\/([A-Za-z0-9\-.]{1,64}))?(?:\?(.{0,4000}))?$/;

/** The entries in the order in which they stand. @throws AppError 400 for what is no batch, 422 for too many */
export function entriesOf(bundle: JsonObject): { whole: boolean; entries: readonly JsonObject[] } {
  const { type } = bundle;
  if (bundle['resourceType'] !== 'Bundle' || (type !== 'transaction' && type !== 'batch'))
    throw wrongResource();
  const entries = objectsOf(bundle['entry'], '').map(({ value }) => value);
  if (entries.length > MOST_ENTRIES) {
    const text = `More than ${MOST_ENTRIES} entries at once`;
    throw notValid([{ code: 'too-long', text, path: 'Bundle.entry' }]);
  }
  return { whole: type === 'transaction', entries };
}

/** What an entry asks for. @throws AppError 400, 405 for what is not served */
export function stepOf({ fullUrl, resource, request }: JsonObject): Step {
  if (!isObject(request) || typeof request['url'] !== 'string') throw wrongResource();
  const [, type = '', id, query] = ADDRESS.exec(request['url']) ?? [];
  const named = typeof fullUrl === 'string' ? fullUrl : null;
  const ifMatch = textIn(request['ifMatch']);
  switch (request['method']) {
    case 'POST':
      if (id !== undefined || query !== undefined) break;
      requireServed(type, 'create');
      return {
        kind: 'create',
        type,
        body: bodyIn(resource),
        ifNoneExist: textIn(request['ifNoneExist']),
        fullUrl: named,
      };
    case 'PUT':
      if (id === undefined || query !== undefined) break;
      requireServed(type, 'update');
      return { kind: 'update', type, id, body: bodyIn(resource), ifMatch, fullUrl: named };
    case 'DELETE':
      if (id === undefined || query !== undefined) break;
      requireServed(type, 'delete');
      return { kind: 'delete', type, id, ifMatch };
    case 'GET':
      requireServed(type, id === undefined ? 'search-type' : 'read');
      if (id === undefined) return { kind: 'search', type, query: query ?? '' };
      if (query === undefined) return { kind: 'read', type, id };
      break;
    default:
  }
  throw new AppError(405, 'method_not_allowed');
}

function requireServed(type: string, interaction: Parameters<typeof typesWith>[0]): void {
  if (!typesWith(interaction).has(type)) throw new AppError(405, 'method_not_allowed');
}

function bodyIn(resource: unknown): JsonObject {
  if (!isObject(resource)) throw wrongResource();
  return resource;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
