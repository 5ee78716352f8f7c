import { interactionPolicy } from 'oidc-provider';

/**
 * The provider's own policy: sign in when nobody is, ask for what was not granted. And sign in when the account that is
 * signed in may not be any more: the provider would go on to its consent, and fail over what it did not load.
 */
export function policyFor(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const closed = new interactionPolicy.Check('account_closed', 'the account was closed', ({ oidc }) =>
    oidc.session?.accountId !== undefined && oidc.account === undefined
      ? interactionPolicy.Check.REQUEST_PROMPT
      : interactionPolicy.Check.NO_NEED_TO_PROMPT,
  );
  policy.get('login')?.checks.add(closed);
  return policy;
}
