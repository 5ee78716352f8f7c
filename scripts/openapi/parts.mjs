export function pathNames(path) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
}

/** The description belongs to the parameter, where readers look for it. */
export function parameter(where, name, { description, ...schema }, required = false) {
  return {
    name,
    in: where,
    ...(required ? { required } : {}),
    ...(description ? { description } : {}),
    schema,
  };
}

export function repliesWith(status, content) {
  return {
    [status]: {
      description: status === 201 ? 'Created' : 'OK',
      content,
    },
    '4XX': { $ref: '#/components/responses/Refusal' },
    '5XX': { $ref: '#/components/responses/Failure' },
  };
}
