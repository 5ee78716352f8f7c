import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';

/**
 * The provider's own policy: sign in when nobody is, ask for what was not granted. And sign in when the account that is
 * signed in may not be any more: the provider would go on to its consent, and fail over what it did not load. And ask
 * again who was away from the console for long, and who acts for several records: an app that was let in to one child's
 * must not open there when it is meant to open the other's.
 */
export function policyFor(
  mustChoose: (context: KoaContextWithOIDC) => Promise<boolean>,
  idle: interactionPolicy.Check,
): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const closed = new interactionPolicy.Check(
    'account_closed',
    'the account was closed',
    'login_required',
    ({ oidc }) =>
      oidc.session?.accountId !== undefined && oidc.account === undefined
        ? interactionPolicy.Check.REQUEST_PROMPT
        : interactionPolicy.Check.NO_NEED_TO_PROMPT,
  );
  policy.get('login')?.checks.add(closed);
  policy.get('login')?.checks.add(idle);
  const choice = new interactionPolicy.Check(
    'record_to_choose',
    'an app is let in to one record',
    async (context) => !context.oidc.result?.consent && (await mustChoose(context)),
  );
  policy.get('consent')?.checks.add(choice);
  return policy;
}
