import type { ClientMetadata } from 'oidc-provider';
import type { Addresses } from '../config';
import { GRANT_NAMES } from './grants/names';

export const PATIENT_APP = 'patient-app';

/** Everything that the person may do; given to our own apps only. */
export const API_SCOPE = 'api';

/** Our own apps. Apps of others are entered in the CMS and never stand here. */
export function firstPartyClients({ origin }: Addresses): ClientMetadata[] {
  return [
    {
      client_id: PATIENT_APP,
      client_name: 'Daktari',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      // No browser: it asks for the phone number and the password on screens of its own.
      grant_types: [...GRANT_NAMES, 'refresh_token'],
      response_types: [],
      redirect_uris: [],
    },
    {
      client_id: 'console',
      client_name: 'Daktari Console',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${origin}/console/signed-in`],
      post_logout_redirect_uris: [`${origin}/console`],
    },
    {
      client_id: 'account',
      client_name: 'Daktari',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      // Pages of the issuer's own: they want the browser signed in, and no token.
      grant_types: [],
      response_types: ['none'],
      redirect_uris: [`${origin}/account`],
      post_logout_redirect_uris: [`${origin}/account`],
    },
    {
      client_id: 'cms',
      client_name: 'Daktari CMS',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: [],
      response_types: ['none'],
      redirect_uris: [`${origin}/cms/sign-in`],
      post_logout_redirect_uris: [`${origin}/account`],
    },
  ];
}

const FIRST_PARTY: ReadonlySet<string> = new Set([PATIENT_APP, 'console', 'account', 'cms']);

export function isFirstParty(clientId: string): boolean {
  return FIRST_PARTY.has(clientId);
}
