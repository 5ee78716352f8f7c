import { DaktariError } from '@daktari/api-client';
import type { Say } from '../texts/TextsProvider';

/** What to tell people about something that failed: the server's own words, in their language, where there are any. */
export function problemWords(error: unknown, say: Say): string {
  if (!(error instanceof DaktariError)) return say('app.trouble.unreadable');
  switch (error.code) {
    case 'unreachable':
      return say('app.trouble.unreachable');
    case 'unreadable_reply':
      return say('app.trouble.unreadable');
    default:
      return error.message;
  }
}

export function problemCode(error: unknown): string {
  return error instanceof DaktariError ? error.code : 'app_failure';
}
