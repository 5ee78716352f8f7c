import { at } from '../demo/product-client';

/** A value at a path of keys inside JSON text. */
export function jsonAt(text: string | undefined, ...keys: (string | number)[]): unknown {
  const body: unknown = JSON.parse(text ?? '{}');
  return at(body, ...keys);
}
