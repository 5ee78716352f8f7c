import { onPageChange } from './page-change';

const RETURNED = 'daktari.cms.left-at';

/** People sign in on the issuer's pages: whoever reaches a page of Strapi's own sign-in is led there. */
export async function leadToSignIn(): Promise<void> {
  const response = await fetch('/cms/ways');
  const { password } = (await response.json()) as { password: boolean };
  if (password) return;
  onPageChange(lead);
  lead();
}

function lead(): void {
  if (!/^\/admin\/auth(\/|$)/.test(window.location.pathname)) return;
  // Who is back within seconds keeps no cookies, and would go round for ever.
  const now = performance.timeOrigin + performance.now();
  const before = Number(window.sessionStorage.getItem(RETURNED));
  if (now - before < 5000) return;
  window.sessionStorage.setItem(RETURNED, String(now));
  const to = new URLSearchParams(window.location.search).get('redirectTo') ?? '';
  window.location.replace(`/cms/sign-in?to=${encodeURIComponent(to)}`);
}
