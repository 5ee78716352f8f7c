import { createHmac } from 'node:crypto';

/** X-Twilio-Signature of a form POST: base64(HMAC-SHA1(authToken, url + every key and value in key order)). */
export function twilioSignature(authToken: string, url: string, form: Record<string, string>): string {
  const text = Object.keys(form)
    .sort()
    .reduce((soFar, key) => soFar + key + (form[key] ?? ''), url);
  return createHmac('sha1', authToken).update(text, 'utf8').digest('base64');
}
