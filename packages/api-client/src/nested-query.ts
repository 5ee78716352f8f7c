/** Query strings as Strapi reads them: `filters[name][$eq]=x`, `fields[0]=name`. Undefined and null are left out. */
export function nestedQuery(query: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) add(params, name, value);
  return params.toString();
}

function add(params: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (value instanceof Date) params.append(name, value.toISOString());
  else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) add(params, `${name}[${key}]`, inner);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    params.append(name, String(value));
  }
}
