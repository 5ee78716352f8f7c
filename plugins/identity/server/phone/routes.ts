import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { invalid, unprocessable } from '../../../../src/kernel/errors';
import { parseMsisdn } from '../../../../src/kernel/phone';
import { deviceSecret } from '../devices/devices';
import type { Factors } from '../factors/compose';
import type { CodeSent } from '../factors/use-cases/start-phone-code';
import { signInBinding } from './use-cases/binding';

const ANYBODY: OperationRule['roles'] = {
  public: { scope: 'all', rows: 'the account that they then prove to be theirs', purposes: ['sign-in'] },
};

export const signInRules: readonly OperationRule[] = [
  { operation: 'sign-in.code', roles: ANYBODY },
  { operation: 'sign-in.code-again', roles: ANYBODY },
  { operation: 'sign-in.passkey-options', roles: ANYBODY },
];

/** The same for every number: nobody is known before a code was right. */
const audit = { none: 'a number, known or not, is sent a code; who it is shows at the token endpoint' };

export const channel = z.enum(['whatsapp-then-sms', 'sms', 'voice']);
const device = deviceSecret.describe(
  'A secret that the app makes up once and keeps: 22 or more of base64url',
);
const challenge = z.string().min(1).max(200);
export const sentCode = z.object({
  challenge: challenge.describe('To be shown with the code; nobody else knows it'),
  channels: z.array(channel).describe('By which the code can be asked for again'),
  resendAt: z.iso.datetime().nullable().describe('Real time; null: not again'),
  expiresAt: z.iso.datetime().describe('Real time'),
});

type Needed = Pick<Factors, 'codes' | 'passkeys'>;

/** What the patient app asks for before it goes to the token endpoint. Secrets are in bodies: addresses are logged. */
export function signInRoutes({ codes, passkeys }: Needed, realNow: () => number): Route[] {
  const toReply = (sent: CodeSent): z.infer<typeof sentCode> => codeReply(codes, sent, realNow());

  return [
    jsonRoute({
      operation: 'sign-in.code',
      method: 'POST',
      path: '/sign-in/codes',
      summary: 'Send a code of six figures to a phone, for signing in or opening an account',
      body: z.strictObject({
        phone: z.string().max(40),
        language: z.enum(['en', 'sw']),
        channel: channel.default('whatsapp-then-sms'),
        device,
      }),
      reply: sentCode,
      audit,
      handle: async ({ body, ip }) => {
        const msisdn = parseMsisdn(body.phone);
        if (!msisdn) throw invalid('phone_invalid');
        const binding = signInBinding(body.device);
        const { language, channel: by } = body;
        return toReply(await codes.start({ msisdn, binding, ip, language, channel: by }));
      },
    }),
    jsonRoute({
      operation: 'sign-in.code-again',
      method: 'POST',
      path: '/sign-in/codes/again',
      summary: 'Send the same code once more',
      body: z.strictObject({ challenge, channel, device }),
      reply: sentCode,
      audit,
      handle: async ({ body }) => {
        const binding = signInBinding(body.device);
        return toReply(await codes.resend({ challenge: body.challenge, binding, channel: body.channel }));
      },
    }),
    jsonRoute({
      operation: 'sign-in.passkey-options',
      method: 'POST',
      path: '/sign-in/passkey-options',
      summary: 'What a device needs to sign in with a passkey',
      body: z.strictObject({ device }),
      reply: z.object({ options: z.record(z.string(), z.unknown()) }),
      audit: { none: 'the same for everybody: nobody is named' },
      handle: async ({ body }) => {
        if (!passkeys.available) throw unprocessable('passkeys_unavailable');
        const { json } = await passkeys.startSignIn(signInBinding(body.device));
        return { options: { ...json } };
      },
    }),
  ];
}

export function codeReply(
  { channels }: Pick<Factors['codes'], 'channels'>,
  { challenge: secret, expiresInSeconds, resendInSeconds }: CodeSent,
  now: number,
): z.infer<typeof sentCode> {
  const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString();
  return {
    challenge: secret,
    channels: [...channels()],
    resendAt: resendInSeconds === null ? null : at(resendInSeconds),
    expiresAt: at(expiresInSeconds),
  };
}
