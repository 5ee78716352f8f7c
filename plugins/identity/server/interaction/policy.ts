import { interactionPolicy } from 'oidc-provider';

/** The provider's own policy: sign in when nobody is, ask for what was not granted. */
export function policyFor(): interactionPolicy.DefaultPolicy {
  return interactionPolicy.base();
}
