import { BASE } from './sign-in';

export type WhySignedOut = 'asked' | 'idle';
export const SIGNED_OUT = `${BASE}/signed-out`;

/**
 * Ends the browser's session at the issuer: its page asks once more, and we have been asked already, so its form is
 * sent for the reader. False when that did not work, and the reader has to press its button.
 */
export async function endSession(idToken: string, send: typeof fetch = fetch): Promise<boolean> {
  const query = new URLSearchParams({ id_token_hint: idToken });
  const page = await send(`/oauth/session/end?${query.toString()}`, { headers: { Accept: 'text/html' } });
  if (!page.ok) return false;
  const form = new DOMParser()
    .parseFromString(await page.text(), 'text/html')
    .querySelector('form[action$="/session/end/confirm"]');
  const action = form?.getAttribute('action');
  if (!(form instanceof HTMLFormElement) || !action) return false;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')];
  const body = new URLSearchParams(fields.map(({ name, value }) => [name, value]));
  const done = await send(action, { method: 'POST', body, headers: { Accept: 'text/html' } });
  return done.ok;
}
