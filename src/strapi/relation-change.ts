/** One row of another type, by what the CMS or a program names it. */
export type RowName = { readonly id: number } | { readonly documentId: string };

/** What is asked of a relation that can hold one row at most. */
export type RelationChange =
  | { readonly kind: 'keep' }
  | { readonly kind: 'set'; readonly to: RowName }
  | { readonly kind: 'clear' }
  /** Clear it if it still holds one of these: somebody else may have set another meanwhile. */
  | { readonly kind: 'take-away'; readonly rows: readonly RowName[] };

/**
 * Reads the forms that Strapi's documents take for a relation: an id, a document id, an object with one, a list (the
 * last one counts), `{ set }`, `{ connect, disconnect }`, null.
 * @returns null for anything else
 */
export function readRelationChange(value: unknown): RelationChange | null {
  if (value === undefined) return { kind: 'keep' };
  if (value === null) return { kind: 'clear' };
  if (!isObject(value) || 'id' in value || 'documentId' in value) return setLast(value, { kind: 'clear' });
  if (value['set'] !== undefined) return setLast(value['set'] ?? [], { kind: 'clear' });
  if (!('connect' in value) && !('disconnect' in value)) return null;
  const taken = rowNames(value['disconnect'] ?? []);
  if (!taken) return null;
  return setLast(
    value['connect'] ?? [],
    taken.length > 0 ? { kind: 'take-away', rows: taken } : { kind: 'keep' },
  );
}

function setLast(value: unknown, otherwise: RelationChange): RelationChange | null {
  const names = rowNames(value);
  if (!names) return null;
  const to = names.at(-1);
  return to ? { kind: 'set', to } : otherwise;
}

function rowNames(value: unknown): RowName[] | null {
  const names = (Array.isArray(value) ? (value as unknown[]) : [value]).map(rowName);
  return names.every((name) => name !== null) ? names : null;
}

function rowName(value: unknown): RowName | null {
  const { id, documentId } = isObject(value) ? value : namesIn(value);
  if (typeof documentId === 'string' && documentId !== '') return { documentId };
  if (typeof id === 'string' && /^\d{1,15}$/.test(id)) return { id: Number(id) };
  return typeof id === 'number' && Number.isSafeInteger(id) ? { id } : null;
}

/** A text of digits is an id, as it is for Strapi; any other is a document id. */
function namesIn(value: unknown): Record<string, unknown> {
  return typeof value === 'string' && !/^\d+$/.test(value) ? { documentId: value } : { id: value };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
