/** To which thread a code belongs: one device, and for one thing. A code for signing in moves no number. */
export function signInBinding(device: string): string {
  return `app sign-in ${device}`;
}
