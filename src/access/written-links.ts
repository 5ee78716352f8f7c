import { invalid } from '../kernel/errors';

/** Rows of another type that a write would hang on the written one. Empty: it takes them off. */
export interface WrittenLink {
  field: string;
  type: string;
  documentIds: readonly string[];
}

const DOCUMENT_ID = /^[a-z0-9]{24}$/;

/**
 * The links in the data of a write. Only document ids, alone or in a list, or null: Strapi's other ways of saying it
 * (connect, disconnect, positions, row ids) have no reader here who could overlook something.
 * @throws AppError 400
 */
export function writtenLinks(
  data: Readonly<Record<string, unknown>>,
  relationOf: (field: string) => string | null,
): WrittenLink[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const type = relationOf(field);
    if (type === null) return [];
    const documentIds = value === null ? [] : Array.isArray(value) ? value : [value];
    return [{ field, type, documentIds: documentIds.map((id: unknown) => documentIdOf(id, field)) }];
  });
}

function documentIdOf(value: unknown, field: string): string {
  if (typeof value !== 'string' || !DOCUMENT_ID.test(value)) throw invalid('invalid_input', { field });
  return value;
}
