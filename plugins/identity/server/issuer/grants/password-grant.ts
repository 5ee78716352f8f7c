import { z } from 'zod';
import { deviceSecret } from '../../devices/devices';
import type { SignIn } from '../../interaction/sign-in';
import { invalidGrant, invalidRequest, tooManyTries, type Grant } from './outcome';

const asked = z.object({ phone: z.string(), password: z.string(), device: deviceSecret.optional() });

/** Phone number and password, from the screens of our own app. */
export function passwordGrant(signIn: Pick<SignIn, 'byPhone'>): Grant {
  return {
    parameters: ['phone', 'password', 'device'],
    check: async ({ oidc }, ip) => {
      const { success, data } = asked.safeParse(oidc.params);
      if (!success) return invalidRequest('phone and password are needed');
      const clientId = oidc.client?.clientId ?? '';
      const outcome = await signIn.byPhone(data.phone, data.password, { ip, clientId });
      switch (outcome.kind) {
        case 'known':
          return { kind: 'granted', account: outcome.account, device: data.device ?? null };
        case 'refused':
          return invalidGrant('sign_in_failed');
        case 'too-many':
          return tooManyTries(outcome.seconds);
        default:
          return outcome satisfies never;
      }
    },
  };
}
