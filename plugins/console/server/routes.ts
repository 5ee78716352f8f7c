import { z } from 'zod';
import type { ConsoleResource } from '../../../src/access/console/resource';
import { jsonRoute, type Rendered, type Route } from '../../../src/access/route';
import type { AccessTable } from '../../../src/access/table';
import { changeRecord, editBody, isEditable } from './change-record';
import type { Plain } from './domain/wished-change';
import { listRecords, type Listed } from './list-records';
import { eyesOf, type Eyes } from './look';
import { meRoute } from './me';
import { findBody, listQuery, wishOf, type ListWish } from './params';
import { operationOf, type Resources } from './rules';
import { showRecord, type ShownRecord } from './show-record';
import { listWhole, showOfWhole } from './whole-list';

export interface ConsoleParts {
  access: AccessTable;
  resources: Resources;
}

const params = z.strictObject({ id: z.string().min(1).max(64) });

/** What react-admin's simple REST data provider speaks, for every resource that somebody contributed. Paths below /console-api. */
export function consoleRoutes(parts: ConsoleParts): Route[] {
  return [
    meRoute(parts),
    ...parts.resources.flatMap(([name, resource]) => routesFor(parts.access, name, resource)),
  ];
}

function routesFor(access: AccessTable, name: string, resource: ConsoleResource): Route[] {
  const schema: z.ZodType = z.object(resource.record).meta({ id: schemaName(name) });
  const page: z.ZodType = z.array(schema);
  const lists = {
    reply: page,
    render: withTotal,
    audit: { shown: ({ shown }: Listed) => shown },
  };
  const list = jsonRoute({
    ...lists,
    operation: operationOf(name, 'list'),
    method: 'GET',
    path: `/${name}`,
    summary: `A page of ${name} for the console; how many there are is in X-Total-Count, up to a limit`,
    query: listQuery(resource),
    handle: ({ query, ...call }, kernel) =>
      listAny(resource, wishOf(resource, query), eyesOf(access, kernel, call)),
  });
  const find = jsonRoute({
    ...lists,
    operation: operationOf(name, 'find'),
    method: 'POST',
    path: `/${name}/find`,
    summary: `The same with words to search for, which may be somebody's name`,
    body: findBody(resource),
    handle: ({ body, ...call }, kernel) =>
      listAny(resource, wishOf(resource, body), eyesOf(access, kernel, call)),
  });
  const show = jsonRoute({
    operation: operationOf(name, 'show'),
    method: 'GET',
    path: `/${name}/:id`,
    summary: `One of the ${name} for the console`,
    params,
    reply: schema,
    handle: (call, kernel) => showAny(resource, call.params.id, eyesOf(access, kernel, call)),
    render: ({ record }: ShownRecord) => withVersion(record),
    audit: { shown: ({ shown }: ShownRecord) => shown },
  });
  if (!isEditable(resource)) return [list, ...(resource.search ? [find] : []), show];
  const edit = jsonRoute({
    operation: operationOf(name, 'edit'),
    method: 'PUT',
    path: `/${name}/:id`,
    summary: `Change one of the ${name}, as long as nobody else has: whole record, version in If-Match`,
    params,
    conditional: true,
    body: editBody(resource),
    reply: schema,
    handle: ({ params: { id }, body, version, origin, ...call }, kernel) =>
      changeRecord(resource, { id, version, record: body }, eyesOf(access, kernel, call), origin),
    render: withVersion,
    audit: 'written',
  });
  return [list, ...(resource.search ? [find] : []), show, edit];
}

function listAny(resource: ConsoleResource, wish: ListWish, eyes: Eyes): Promise<Listed> {
  return resource.kind === 'list' ? listWhole(resource, wish, eyes) : listRecords(resource, wish, eyes);
}

function showAny(resource: ConsoleResource, id: string, eyes: Eyes): Promise<ShownRecord> {
  return resource.kind === 'list' ? showOfWhole(resource, id, eyes) : showRecord(resource, id, eyes);
}

function withTotal({ records, total, capped }: Listed): Rendered {
  const headers = { 'X-Total-Count': String(total), ...(capped ? { 'X-Total-Capped': 'true' } : {}) };
  return { body: records, headers };
}

function withVersion(record: unknown): Rendered {
  const { version } = record as Plain;
  return { body: record, headers: typeof version === 'string' ? { ETag: `"${version}"` } : {} };
}

/** `visits` as `ConsoleVisit`. */
function schemaName(name: string): string {
  return `Console${name.charAt(0).toUpperCase()}${name.slice(1).replace(/s$/, '')}`;
}
