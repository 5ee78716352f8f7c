import type { Dialect } from '../../../../../src/access/dialect';
import { operationOutcome } from '../../use-cases/fhir/said';

/** As FHIR R4 speaks. Apps in browsers come from anywhere: they show a token, never a cookie (SMART, "CORS support"). */
export const FHIR_DIALECT: Dialect = {
  contentType: 'application/fhir+json; charset=utf-8',
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'WWW-Authenticate, Location, ETag, Last-Modified, X-Request-Id',
  },
  maxBytes: 4 * 1024 * 1024,
  refusal: operationOutcome,
};
