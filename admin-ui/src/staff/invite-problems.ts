import type { PlainConsoleKey } from '@daktari/texts/console';

export interface InviteWish {
  fullName: string;
  email: string;
  role: string;
  language: string;
}

const LEAST_NAME = 2;
/** Enough to catch a slip; the server has the last word. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What has to be mended, by field. */
export function inviteProblems({
  fullName,
  email,
}: Pick<InviteWish, 'fullName' | 'email'>): Partial<Record<'fullName' | 'email', PlainConsoleKey>> {
  return {
    ...(fullName.trim().length < LEAST_NAME ? { fullName: 'console.staff.name_missing' as const } : {}),
    ...(ADDRESS.test(email.trim()) ? {} : { email: 'console.staff.email_wrong' as const }),
  };
}
