/** What the server asks of a patient's password at least. */
export const SHORTEST = 8;

export type PasswordTrouble = 'short' | 'differ';

/** What can be told before it is sent; the server knows the weak ones. */
export function troubleOf(password: string, again: string): PasswordTrouble | null {
  if (Array.from(password).length < SHORTEST) return 'short';
  return password === again ? null : 'differ';
}
