/**
 * Gathers the schemas that have a name, so that the document writes each of them once. A zod schema gets its name by
 * `.meta({ id })`.
 */
export function componentSchemas(z) {
  const named = new Map();

  /** @throws Error when one name stands for two schemas */
  function add(name, schema) {
    const known = named.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas ${name}`);
    named.set(name, schema);
    return { $ref: `#/components/schemas/${name}` };
  }

  return {
    add,
    has: (name) => named.has(name),
    all: () => Object.fromEntries(named),
    /** @param {'input'|'output'} io what a caller sends, or what a caller gets, where the schema transforms */
    fromZod: (schema, io) => {
      // Wrapped, since zod takes names from inner schemas only.
      const { properties, $defs = {} } = z.toJSONSchema(z.object({ schema }), { io, override: plainer(io) });
      for (const [name, definition] of Object.entries($defs)) add(name, withRefs(definition));
      return withRefs(properties.schema);
    },
  };
}

/** Leaves out what zod checks but what says nothing to a reader. */
function plainer(io) {
  return ({ jsonSchema }) => {
    if (jsonSchema.format) delete jsonSchema.pattern;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    // A later version may add a field to a reply.
    if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  };
}

function withRefs(value) {
  if (Array.isArray(value)) return value.map(withRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' ? inner.replace('#/$defs/', '#/components/schemas/') : withRefs(inner),
    ]),
  );
}
