import type { Scheme } from './preferences';

const DARK = '(prefers-color-scheme: dark)';

/** tokens.css follows the computer unless `data-theme` says otherwise. */
export function showScheme(scheme: Scheme | null): void {
  if (scheme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = scheme;
}

export function computerScheme(): Scheme {
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

export function onComputerScheme(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
