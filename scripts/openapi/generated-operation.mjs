import { contentNames, inputSchema, itemSchema, plainKeys, relationKeys } from './content-schemas.mjs';
import { parameter, repliesWith } from './parts.mjs';

const SUMMARIES = {
  find: ({ plural }) => `List the ${plural} in reach`,
  findOne: ({ singular }) => `Read one ${singular}`,
  create: ({ singular }) => `Add a ${singular}`,
  update: ({ singular }) => `Change a ${singular}`,
};

/** A route that Strapi generates for a content type, narrowed to what the access table lets through. */
export function generatedOperation({ action, path }, strapi, access, components) {
  const [, uid, verb] = /^(api::[\w-]+\.[\w-]+)\.(\w+)$/.exec(action) ?? [];
  const type = uid && strapi.contentTypes[uid];
  if (!type || !SUMMARIES[verb]) throw new Error(`${action} (${path}) is granted and not described`);

  const world = { strapi, access, components };
  const names = contentNames(type);
  const rules = access.rules().types.filter((rule) => rule.type === uid && rule.actions.includes(verb));
  const item = itemSchema(uid, world);
  return {
    operationId: `${names.plural}.${verb}`,
    summary: SUMMARIES[verb](names),
    tags: [names.plural],
    parameters: [
      ...(path.endsWith('/:id')
        ? [parameter('path', 'id', { type: 'string', description: 'Document id' }, true)]
        : []),
      ...outputParameters(type, rules),
      ...(verb === 'find' ? listParameters() : []),
      { $ref: '#/components/parameters/AcceptLanguage' },
    ],
    ...(verb === 'create' || verb === 'update' ? { requestBody: bodyOf(uid, verb, rules, world) } : {}),
    responses: repliesWith(verb === 'create' ? 201 : 200, {
      'application/json': { schema: verb === 'find' ? listOf(item) : oneOf(item) },
    }),
  };
}

function outputParameters(type, rules) {
  const relations = relationKeys(type, rules);
  const fields = { type: 'array', items: { enum: [...plainKeys(type, rules), 'createdAt', 'updatedAt'] } };
  const populate = {
    anyOf: [
      { const: '*' },
      { type: 'array', items: { enum: relations } },
      { type: 'object', additionalProperties: true },
    ],
  };
  return [
    parameter('query', 'fields', { ...fields, description: 'Only these' }),
    ...(relations.length > 0
      ? [{ ...parameter('query', 'populate', { ...populate, description: 'With these rows' }), ...NESTED }]
      : []),
  ];
}

function listParameters() {
  const filters = { type: 'object', additionalProperties: true, description: 'filters[field][$eq]=value' };
  const sort = { type: 'array', items: { type: 'string' }, description: 'field:asc or field:desc' };
  const pagination = {
    type: 'object',
    properties: {
      page: { type: 'integer', minimum: 1 },
      pageSize: { type: 'integer', minimum: 1, maximum: 100 },
    },
  };
  return [
    { ...parameter('query', 'filters', filters), ...NESTED },
    parameter('query', 'sort', sort),
    { ...parameter('query', 'pagination', pagination), ...NESTED },
  ];
}

const NESTED = { style: 'deepObject', explode: true };

function bodyOf(uid, verb, rules, world) {
  const data = inputSchema(uid, verb, rules, world);
  const schema = { type: 'object', properties: { data }, required: ['data'], additionalProperties: false };
  return { required: true, content: { 'application/json': { schema } } };
}

function oneOf(item) {
  return { type: 'object', properties: { data: item }, required: ['data'] };
}

function listOf(item) {
  const counts = ['page', 'pageSize', 'pageCount', 'total'];
  const pagination = {
    type: 'object',
    properties: Object.fromEntries(counts.map((name) => [name, { type: 'integer' }])),
    required: counts,
  };
  return {
    type: 'object',
    properties: {
      data: { type: 'array', items: item },
      meta: { type: 'object', properties: { pagination }, required: ['pagination'] },
    },
    required: ['data', 'meta'],
  };
}
