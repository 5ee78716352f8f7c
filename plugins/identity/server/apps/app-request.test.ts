import { resourceAsked } from './app-request';
import { resourceOf } from './resource';

const ADDRESSES = { api: 'https://daktari.example/api', fhir: 'https://daktari.example/fhir' };
const APP = {
  ...({ clientId: 'app-1', kind: 'public', name: 'Diary', owner: 'Labs', redirectUris: [] } as const),
  ...{ scopes: ['patient/Observation.rs'], keys: null, secretHash: null, clinicId: null, checkedAt: null },
};
const asked = (aud: string): string =>
  resourceAsked({ oidc: { route: 'authorization', params: { aud } } }, APP, ADDRESSES);

it('the FHIR base is one server with and without its last stroke, under which alone scopes are granted', () => {
  expect(asked(ADDRESSES.fhir)).toBe(ADDRESSES.fhir);
  expect(asked(`${ADDRESSES.fhir}/`)).toBe(ADDRESSES.fhir);
  expect(asked('https://evil.example/fhir/')).toBe('https://evil.example/fhir/');
});

it('a resource that is named in other words than ours is refused, not asked for in vain', () => {
  const open = (resource: string) =>
    resourceOf(ADDRESSES, resource, { clientId: APP.clientId, app: APP }, APP.scopes);
  expect(open(ADDRESSES.fhir)?.scope).toBe('patient/Observation.rs');
  for (const other of [`${ADDRESSES.fhir}/`, `${ADDRESSES.fhir}/Patient`, ADDRESSES.api]) {
    expect(open(other)).toBeNull();
  }
});
