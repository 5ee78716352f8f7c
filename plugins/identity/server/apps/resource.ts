import type { ResourceServer } from 'oidc-provider';
import type { Addresses } from '../config';
import { isFirstParty } from '../issuer/clients';
import { apiResource, jwtResource } from '../issuer/resource';
import { scopesAllowed, type App } from './domain/app';

/**
 * What a client's tokens may open: our own apps and backend services the API, apps of others the FHIR API with the
 * scopes that they are registered for. Null for every other pair.
 */
export function resourceOf(
  { api, fhir }: Pick<Addresses, 'api' | 'fhir'>,
  resource: string,
  { clientId, app }: { clientId: string; app: App | null },
  asked: Iterable<string>,
): ResourceServer | null {
  if (resource === api) {
    return isFirstParty(clientId) || app?.kind === 'backend' ? apiResource(api) : null;
  }
  if (resource === fhir && app) {
    return jwtResource(fhir, scopesAllowed(app, asked).join(' '));
  }
  return null;
}
