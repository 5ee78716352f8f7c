import type { Route } from '../../../../../src/access/route';
import type { FhirRoutes } from './caller';
import { operationRoutes } from './operate';
import { readingRoutes } from './read';
import { writingRoutes } from './write';

/** All below /fhir. What is served of which type stands in `domain/fhir/served.ts`. */
export function fhirRoutes(routes: FhirRoutes): Route[] {
  return [...readingRoutes(routes), ...writingRoutes(routes), ...operationRoutes(routes)];
}
