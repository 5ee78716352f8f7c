import type { Principal } from './principal';

/** What the request asks for; else what the caller registered with; else English. */
export function languageOf(
  acceptLanguage: string,
  principal: Pick<Principal, 'language'> | null,
): 'en' | 'sw' {
  const asked = acceptLanguage.trim().toLowerCase();
  if (asked.startsWith('sw')) return 'sw';
  if (asked.startsWith('en')) return 'en';
  return principal?.language ?? 'en';
}
