import { AppError } from '../../../../../src/kernel/errors';
import { notValid, stale, wrongResource } from '../../domain/fhir/refusals';
import type { Resource } from '../../domain/resource';
import type { JsonObject } from '../../domain/validation/finding';
import type { Finding } from '../../domain/validation/finding';
import type { FhirParts } from './caller';
import type { Change } from './change';

/** What of a write stands beside its body. */
export interface Asked {
  type: string;
  id: string;
  ifMatch: string | null;
  ifNoneExist: string | null;
}

/** A creation under an id of ours, whatever id it brings. @throws AppError 400 wrong_resource, 422 fhir_invalid */
export function askCreation(
  parts: FhirParts,
  { type, ifNoneExist }: Pick<Asked, 'type' | 'ifNoneExist'>,
  body: JsonObject,
): Change {
  const resource = { ...body, resourceType: typeOf(body, type), id: parts.kernel.ids.documentId() };
  requireValid(parts, resource);
  return { kind: 'create', resource, ifNoneExist };
}

/**
 * An update of the version that its author saw.
 * @throws AppError 428 if_match_required, 400 wrong_resource, 422 fhir_invalid
 */
export function askUpdate(parts: FhirParts, { type, id, ifMatch }: Asked, body: JsonObject): Change {
  if (ifMatch === null) throw new AppError(428, 'if_match_required');
  if (body['id'] !== id) throw wrongResource();
  const resource: Resource = { ...body, resourceType: typeOf(body, type), id };
  requireValid(parts, resource);
  // Whatever stands there, `*` would write over what its author never saw.
  if (ifMatch.trim() === '*') throw stale();
  return { kind: 'update', resource, ifMatch };
}

/** What is wrong with a resource, were it to be stored. */
export function findingsOf(parts: FhirParts, type: string, body: JsonObject): Finding[] {
  return parts.validate({ ...body, resourceType: typeOf(body, type) });
}

function typeOf(body: JsonObject, type: string): string {
  if (body['resourceType'] !== type) throw wrongResource();
  return type;
}

function requireValid(parts: FhirParts, resource: Resource): void {
  const findings = parts.validate(resource);
  if (findings.length > 0) throw notValid(findings);
}
