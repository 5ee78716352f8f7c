import { type Finding, type JsonObject, objectsOf } from './finding';

const ID = /^[A-Za-z0-9\-.]{1,64}$/;
const ID_OF_ANY_LENGTH = /^[A-Za-z0-9\-.]+$/;

/**
 * The id of a resource, which becomes part of an address, and those of the resources that it contains. Of the latter the
 * length is not judged: they are names within their container only, and outside systems give them longer ones.
 */
export function checkIds(resource: JsonObject, path: string): Finding[] {
  const contained = objectsOf(resource['contained'], `${path}.contained`);
  return [
    ...checkId(resource, ID, 'An id is 1 to 64 letters, digits, "-" and "."', path),
    ...contained.flatMap(({ value, path: at }) =>
      checkId(value, ID_OF_ANY_LENGTH, 'An id is letters, digits, "-" and "."', at),
    ),
  ];
}

function checkId({ id }: JsonObject, pattern: RegExp, text: string, path: string): Finding[] {
  if (id === undefined || (typeof id === 'string' && pattern.test(id))) return [];
  return [{ code: 'value', text, path: `${path}.id` }];
}
