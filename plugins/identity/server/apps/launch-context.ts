import type { KoaContextWithOIDC } from 'oidc-provider';
import type { KnownAccount } from '../issuer/accounts';

/**
 * What SMART wants beside the tokens: which patient an app was let in to, and all scopes that it has now. Only a patient
 * has such a context; staff choose a patient in their app.
 */
export function addLaunchContext(
  { oidc, body }: Pick<KoaContextWithOIDC, 'oidc' | 'body'>,
  { fhirUser }: Pick<KnownAccount, 'fhirUser'>,
): Record<string, unknown> {
  const reply = Object(body) as Record<string, unknown>;
  const { AccessToken, AuthorizationCode, RefreshToken } = oidc.entities;
  const signIn = [...(AuthorizationCode?.scopes ?? RefreshToken?.scopes ?? [])];
  const data = [...(AccessToken?.scopes ?? [])];
  const scopes = new Set([
    ...signIn.filter((scope) => !scope.includes('/') || scope === 'launch/patient'),
    ...data,
  ]);
  const needsPatient = [...scopes].some(
    (scope) => scope.startsWith('patient/') || scope === 'launch/patient',
  );
  const patient = needsPatient && fhirUser?.type === 'Patient' ? { patient: fhirUser.id } : {};
  return { ...reply, scope: [...scopes].join(' '), ...patient };
}
