import { parameter, pathNames, repliesWith } from './parts.mjs';

const OWN_TOKENS =
  'A bearer token of this desk in the Authorization header, where one is needed; those of the issuer open nothing here.';

/** A route of ours from its own schemas. */
export function jsonOperation(route, components) {
  const { reply, status = 200 } = route;
  const schema = components.fromZod(reply, 'output');
  return guardedOperation(route, components, repliesWith(status, { 'application/json': { schema } }));
}

/** A route that replies with a file. */
export function fileOperation(route, components) {
  return guardedOperation(route, components, repliesWith(200, fileOf(route.types)));
}

/** A route that goes on: server-sent events, told in its summary. */
export function streamOperation(route, components) {
  const events = { 'text/event-stream': { schema: { type: 'string' } } };
  return guardedOperation(route, components, repliesWith(200, events));
}

function guardedOperation(route, components, responses) {
  const { operation, path, summary, params, query, body, upload, ownTokens, idempotent, conditional } = route;
  const inPath = params ? components.fromZod(params, 'input').properties : {};
  const inQuery = query ? components.fromZod(query, 'input') : { properties: {} };
  const parameters = [
    ...pathNames(path).map((name) => parameter('path', name, inPath[name] ?? { type: 'string' }, true)),
    ...Object.entries(inQuery.properties).map(([name, schema]) =>
      parameter('query', name, schema, inQuery.required?.includes(name)),
    ),
    ...(conditional ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
  return {
    operationId: operation,
    summary,
    tags: [operation.split('.')[0]],
    parameters,
    ...(body ? { requestBody: bodyOf(components.fromZod(body, 'input')) } : {}),
    ...(upload ? { requestBody: { required: true, content: fileOf(upload.types) } } : {}),
    ...(ownTokens ? { description: OWN_TOKENS } : {}),
    responses,
  };
}

function fileOf(types) {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
}

function bodyOf(schema) {
  // The dispatcher takes a missing body for an empty one.
  const required = (schema.required ?? []).length > 0;
  return { required, content: { 'application/json': { schema } } };
}

/** A route that speaks another system's protocol: listed, so that nobody wonders what it is. */
export function rawOperation({ operation, path, summary }) {
  return {
    operationId: operation,
    summary,
    tags: ['provider callbacks'],
    parameters: pathNames(path).map((name) => parameter('path', name, { type: 'string' }, true)),
    responses: { 200: { description: 'Taken in' }, '4XX': { description: 'Refused' } },
  };
}
