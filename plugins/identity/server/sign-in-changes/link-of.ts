import type { SignInChange } from '../../../../src/kernel/sign-in-changes';
import { FORGOTTEN } from '../mailed-pages';
import type { Owner } from '../notices/owner-notices';

const PAGES: Readonly<Record<SignInChange, string>> = {
  'passkey-added': '/account/passkeys',
  'passkey-removed': '/account/passkeys',
  'app-added': '/account/app',
  'app-removed': '/account/app',
  'codes-made': '/account/recovery',
  'password-set': '/account/password',
  'address-changed': '/account/sessions',
  'sessions-ended': '/account/sessions',
  'outside-connected': '/account/outside',
  'outside-removed': '/account/outside',
};

/** Where the owner puts a change right that was not theirs. */
export function linkOf(origin: string, { role }: Pick<Owner, 'role'>, change: SignInChange): string {
  if (role === 'patient') return `${origin}${PAGES[change]}`;
  // Whoever else has the new password: staff cannot sign in to change it back.
  return change === 'password-set' ? `${origin}${FORGOTTEN}` : `${origin}${PAGES[change]}?door=staff`;
}
