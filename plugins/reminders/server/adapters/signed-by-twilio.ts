import { validateRequest } from 'twilio/lib/webhooks/webhooks';

/** `url` is the public address exactly as Twilio was given it; `parameters` are all that came, known or not. */
export function signedByTwilio(
  authToken: string,
  signature: string,
  url: string,
  parameters: Readonly<Record<string, string>>,
): boolean {
  return validateRequest(authToken, signature, url, parameters);
}
