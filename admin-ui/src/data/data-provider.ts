import simpleRest from 'ra-data-simple-rest';
import {
  HttpError,
  type DataProvider,
  type GetListParams,
  type GetListResult,
  type RaRecord,
  type UpdateParams,
  type UpdateResult,
} from 'react-admin';
import { ApiError, type Http, type Sent } from '../session/http';

const BASE = '/console-api';
const TOTAL = 'X-Total-Count';

/**
 * ra-data-simple-rest with the session's requests, with the version that somebody saw in each change, and with searches
 * that leave names and numbers out of addresses.
 */
export function createDataProvider(http: Http): DataProvider {
  const base = simpleRest(BASE, (url: string, options) => raSend(http, url, options), TOTAL);
  return {
    ...base,
    supportAbortSignal: true,
    getList: <Kept extends RaRecord>(resource: string, params: GetListParams) =>
      isSearch(params) ? find<Kept>(http, resource, params) : base.getList<Kept>(resource, params),
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

/** Somebody else has changed the record since it was seen. */
export function isStale(error: unknown): boolean {
  return error instanceof HttpError && error.status === 412;
}

function isSearch({ filter }: GetListParams): boolean {
  return (filter as { q?: string } | undefined)?.q !== undefined;
}

async function find<Kept extends RaRecord>(
  http: Http,
  resource: string,
  { pagination, sort, filter, signal }: GetListParams,
): Promise<GetListResult<Kept>> {
  const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
  const first = (page - 1) * perPage;
  const body = {
    range: [first, first + perPage - 1],
    ...(sort ? { sort: [sort.field, sort.order] } : {}),
    filter: filter as unknown,
  };
  const { json, headers } = await asRa(
    http.send(`${BASE}/${resource}/find`, { method: 'POST', body, ...(signal ? { signal } : {}) }),
  );
  return { data: json as Kept[], total: Number(headers.get(TOTAL)) };
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
