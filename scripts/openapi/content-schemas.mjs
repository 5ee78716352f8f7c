/** @returns {{singular: string, plural: string, component: string}} e.g. service, services, Service */
export function contentNames({ info }) {
  const component = info.singularName.replace(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase());
  return { singular: info.singularName, plural: info.pluralName, component };
}

/** Attributes that some role reads, in the order of the content type. */
function readableKeys({ attributes }, rules) {
  return Object.keys(attributes).filter((key) => rules.some(({ readable }) => readable.includes(key)));
}
export function plainKeys(type, rules) {
  return readableKeys(type, rules).filter((key) => type.attributes[key].type !== 'relation');
}
export function relationKeys(type, rules) {
  return readableKeys(type, rules).filter((key) => type.attributes[key].type === 'relation');
}

/** A row as it is read. Required is what every reader gets when no `fields` are named; relations come by `populate`. */
export function itemSchema(uid, { strapi, access, components }) {
  const type = strapi.contentTypes[uid];
  const { component } = contentNames(type);
  const ref = { $ref: `#/components/schemas/${component}` };
  if (components.has(component)) return ref;

  const rules = access.rules().types.filter((rule) => rule.type === uid);
  const relations = relationKeys(type, rules);
  const plain = plainKeys(type, rules);
  const schema = {
    type: 'object',
    properties: {
      id: { type: 'integer' },
      documentId: { type: 'string' },
      ...Object.fromEntries(plain.map((key) => [key, readSchema(type.attributes[key], `${uid}.${key}`)])),
      createdAt: { type: 'string', format: 'date-time' },
      updatedAt: { type: 'string', format: 'date-time' },
    },
    required: [
      'id',
      'documentId',
      ...plain.filter((key) => rules.every(({ readable }) => readable.includes(key))),
    ],
  };
  components.add(component, schema);
  // After the type has its name: rows may name each other.
  for (const key of relations) schema.properties[key] = related(type.attributes[key]);
  return ref;

  function related({ target, relation }) {
    const row = itemSchema(target, { strapi, access, components });
    return relation.endsWith('ToMany') ? { type: 'array', items: row } : { anyOf: [row, { type: 'null' }] };
  }
}

/** What a writer may send: only what the access table lets some role write. */
export function inputSchema(uid, verb, rules, { strapi, components }) {
  const type = strapi.contentTypes[uid];
  const name = `${contentNames(type).component}${verb === 'create' ? 'Create' : 'Update'}`;
  const keys = Object.keys(type.attributes).filter((key) =>
    rules.some(({ writable }) => writable?.includes(key)),
  );
  const required = keys.filter((key) => {
    const { required: needed, default: fallback } = type.attributes[key];
    return verb === 'create' && needed && fallback === undefined;
  });
  return components.add(name, {
    type: 'object',
    properties: Object.fromEntries(
      keys.map((key) => [key, writeSchema(type.attributes[key], `${uid}.${key}`)]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  });
}

function readSchema(attribute, name) {
  return orNull(shapeOf(attribute, name), attribute.required);
}

function writeSchema(attribute, name) {
  // By document ids; a list replaces what was there.
  if (attribute.type === 'relation') {
    const id = { type: 'string', pattern: '^[a-z0-9]{24}$' };
    return attribute.relation.endsWith('ToMany')
      ? { type: 'array', items: id }
      : { ...id, type: ['string', 'null'] };
  }
  const { min, max, minLength, maxLength, regex } = attribute;
  const limits = { minimum: min, maximum: max, minLength, maxLength, pattern: regex && patternOf(regex) };
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return orNull({ ...shapeOf(attribute, name), ...Object.fromEntries(given) }, attribute.required);
}

function orNull(schema, required) {
  if (required) return schema;
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(schema.enum ? { enum: [...schema.enum, null] } : {}),
  };
}

function patternOf(regex) {
  return regex instanceof RegExp ? regex.source : regex;
}

function shapeOf(attribute, name) {
  if (attribute.private) throw new Error(`${name} is private and named in the access table`);
  switch (attribute.type) {
    case 'string':
    case 'text':
      return { type: 'string' };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'datetime':
      return { type: 'string', format: 'date-time' };
    case 'enumeration':
      return { type: 'string', enum: attribute.enum };
    case 'boolean':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer' };
    case 'decimal':
    case 'float':
      return { type: 'number' };
    default:
      throw new Error(`${name} is of type ${attribute.type}, which nobody has described`);
  }
}
