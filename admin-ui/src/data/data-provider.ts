import simpleRest from 'ra-data-simple-rest';
import {
  HttpError,
  type DataProvider,
  type Identifier,
  type RaRecord,
  type UpdateParams,
  type UpdateResult,
} from 'react-admin';
import { ApiError, type Http, type Sent } from '../session/http';

const BASE = '/console-api';

/** ra-data-simple-rest with the session's requests, and with the version that somebody saw in each change. */
export function createDataProvider(http: Http): DataProvider {
  const base = simpleRest(BASE, (url: string, options) => raSend(http, url, options), 'X-Total-Count');
  return {
    ...base,
    supportAbortSignal: true,
    update: async <Kept extends RaRecord>(
      resource: string,
      { id, data, previousData }: UpdateParams,
    ): Promise<UpdateResult<Kept>> => {
      const sent: Sent = {
        method: 'PUT',
        headers: { 'If-Match': ifMatch(previousData) },
        body: data,
      };
      const path = `${BASE}/${resource}/${encodeURIComponent(String(id))}`;
      const { json } = await asRa(http.send(path, sent));
      return { data: json as Kept };
    },
  };
}

/** The record as it stands now, out of the refusal of a stale change; null for any other error. */
export function currentOf<Kept extends { id: Identifier }>(error: unknown): Kept | null {
  if (!(error instanceof HttpError) || error.status !== 412) return null;
  const { error: problem } = (error.body ?? {}) as { error?: { details?: { current?: Kept } } };
  return problem?.details?.current ?? null;
}

function ifMatch(seen: unknown): string {
  const { version } = seen as { version?: unknown };
  return `"${String(version)}"`;
}

interface RaOptions {
  method?: string;
  body?: unknown;
  signal?: AbortSignal | null;
}

async function raSend(http: Http, url: string, options: RaOptions = {}) {
  const { method = 'GET', body, signal } = options;
  const { status, headers, json } = await asRa(
    http.send(url, {
      method: method as NonNullable<Sent['method']>,
      // It has been made into text already.
      ...(typeof body === 'string' ? { body: JSON.parse(body) as unknown } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  return { status, headers, body: '', json };
}

/** react-admin knows refusals by its own class. */
async function asRa<Reply>(reply: Promise<Reply>): Promise<Reply> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof ApiError) throw new HttpError(error.message, error.status, error.body);
    throw error;
  }
}
