import { onPageChange } from './page-change';

const LEFT = 'daktari.cms.left-at';
/** Whoever keeps no cookies is back at once, again and again; whoever was signed out as soon as they were in, once. */
const MOST_RETURNS = 3;
const WITHIN_MS = 15_000;

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
  const now = performance.timeOrigin + performance.now();
  const left = timesIn(window.sessionStorage.getItem(LEFT)).filter((time) => now - time < WITHIN_MS);
  if (left.length >= MOST_RETURNS) return;
  window.sessionStorage.setItem(LEFT, JSON.stringify([...left, now]));
  const to = new URLSearchParams(window.location.search).get('redirectTo') ?? '';
  window.location.replace(`/cms/sign-in?to=${encodeURIComponent(to)}`);
}

function timesIn(kept: string | null): number[] {
  try {
    const times: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
  } catch {
    return [];
  }
}
