export interface WaysIn {
  password: boolean;
  passkeys: number;
  /** Outside providers, the one in question among them. */
  links: number;
}

/** Whether somebody still gets in without this provider. A code app or a paper code is a second factor, no way in. */
export function mayUnlink({ password, passkeys, links }: WaysIn): boolean {
  return password || passkeys > 0 || links > 1;
}
