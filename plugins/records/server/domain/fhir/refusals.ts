import { AppError } from '../../../../../src/kernel/errors';
import type { Finding } from '../validation/finding';

/** Deleted: what stood is in the history. */
export function gone(): AppError {
  return new AppError(410, 'resource_gone');
}

/** The version in If-Match is not the one that stands. */
export function stale(): AppError {
  return new AppError(412, 'version_stale');
}

/** A condition that one resource was to meet is met by several. */
export function severalMatch(): AppError {
  return new AppError(412, 'several_match');
}

export function notValid(findings: readonly Finding[]): AppError {
  return new AppError(422, 'fhir_invalid', { findings });
}

/** @param field the name of a parameter, never a value */
export function searchRefused(field: string): AppError {
  return new AppError(400, 'search_refused', { field: field.slice(0, 60) });
}

/** The type or the id of what was sent is not that of the address. */
export function wrongResource(): AppError {
  return new AppError(400, 'wrong_resource');
}

export function appNotAllowed(): AppError {
  return new AppError(403, 'app_not_allowed');
}
