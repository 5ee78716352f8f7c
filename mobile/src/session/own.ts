/** One sign-in in this window. A new one is a new object, so that a late answer to an older one finds it gone. */
export interface Own {
  readonly owner: string;
  readonly kept: boolean;
  /** In memory and nowhere else. */
  access: string | null;
  /** The refresh token where it is not kept. */
  held: string | null;
  /** Every access token that it had: a 401 to any other is not its business. */
  readonly had: Set<string>;
  /** Settles when this window leaves it; whoever waits for the issuer then waits no longer. */
  readonly left: Promise<null>;
  leave(): void;
}

export function ownOf(
  owner: string,
  kept: boolean,
  { access = null, held = null }: { access?: string | null; held?: string | null } = {},
): Own {
  let leave = (): void => undefined;
  const left = new Promise<null>((resolve) => (leave = () => resolve(null)));
  return { owner, kept, access, held, had: new Set(access === null ? [] : [access]), left, leave };
}
