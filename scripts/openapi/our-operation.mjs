import { parameter, pathNames, repliesWith } from './parts.mjs';

/** A route of ours from its own schemas. */
export function jsonOperation(route, components) {
  const { operation, path, summary, params, query, body, reply, status = 200, idempotent } = route;
  const inPath = params ? components.fromZod(params, 'input').properties : {};
  const inQuery = query ? components.fromZod(query, 'input') : { properties: {} };
  const parameters = [
    ...pathNames(path).map((name) => parameter('path', name, inPath[name] ?? { type: 'string' }, true)),
    ...Object.entries(inQuery.properties).map(([name, schema]) =>
      parameter('query', name, schema, inQuery.required?.includes(name)),
    ),
    ...(idempotent ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
  return {
    operationId: operation,
    summary,
    tags: [operation.split('.')[0]],
    parameters,
    ...(body ? { requestBody: bodyOf(components.fromZod(body, 'input')) } : {}),
    responses: repliesWith(status, components.fromZod(reply, 'output')),
  };
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
