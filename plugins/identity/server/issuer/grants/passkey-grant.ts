import { z } from 'zod';
import { signInAnswer } from '../../factors/answers';
import { deviceSecret } from '../../devices/devices';
import type { Phone } from '../../phone/compose';
import { invalidGrant, invalidRequest, outcomeOfError, type Grant } from './outcome';

const asked = z.object({ device: deviceSecret, answer: z.string().max(60_000) });

/** What the authenticator signed, as JSON text (PublicKeyCredential.toJSON); stands alone, the number is not asked for. */
export function passkeyGrant(phone: Pick<Phone, 'answerPasskey'>): Grant {
  return {
    parameters: ['device', 'answer'],
    check: async ({ oidc }, ip) => {
      const { success, data } = asked.safeParse(oidc.params);
      const answer = success ? signInAnswer.safeParse(jsonOf(data.answer)) : null;
      if (!success || !answer?.success) return invalidRequest('device and answer are needed');
      const from = { device: data.device, ip, clientId: oidc.client?.clientId ?? '' };
      try {
        const account = await phone.answerPasskey(answer.data, from);
        if (!account) return invalidGrant('passkey_refused');
        return { kind: 'granted', account, device: data.device };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
