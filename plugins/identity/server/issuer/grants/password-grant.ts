import { errors, type KoaContextWithOIDC } from 'oidc-provider';
import type { SignIn } from '../../interaction/sign-in';

/** What one of our own grants finds out: whose tokens are to be given. */
export type GrantCheck = (context: KoaContextWithOIDC, ip: string) => Promise<string>;

/** Phone number and password, from the screens of our own app. */
export function passwordGrant(signIn: SignIn): { parameters: readonly string[]; check: GrantCheck } {
  return {
    parameters: ['phone', 'password'],
    check: async (context, ip) => {
      const { phone, password } = context.oidc.params ?? {};
      if (typeof phone !== 'string' || typeof password !== 'string') {
        throw new errors.InvalidRequest('phone and password are needed');
      }
      const clientId = context.oidc.client?.clientId ?? '';
      const outcome = await signIn.byPhone(phone, password, { ip, clientId });
      switch (outcome.kind) {
        case 'known':
          return outcome.account.subject;
        case 'refused':
          throw new SignInFailed();
        case 'too-many':
          context.set('Retry-After', String(outcome.seconds));
          throw new TooManyTries();
      }
    },
  };
}

/** `error_description` is a code of ours, for the app to say in its own words. */
class SignInFailed extends errors.OIDCProviderError {
  constructor() {
    super(400, 'invalid_grant');
    this.error_description = 'sign_in_failed';
  }
}

class TooManyTries extends errors.OIDCProviderError {
  constructor() {
    super(429, 'too_many_requests');
    this.error_description = 'wait for as long as Retry-After says';
  }
}
