import { pathInApp } from '../src/path-in-app';

/** What the phone hands over, a link that somebody tapped; what cannot be read leads home. */
export function redirectSystemPath({ path }: { path: string }): string {
  try {
    return pathInApp(path);
  } catch {
    return '/';
  }
}
