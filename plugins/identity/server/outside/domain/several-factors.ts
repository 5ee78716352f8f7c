/** What an id token says of how somebody was recognised (OpenID Connect Core, 2). */
export interface SaidOfSignIn {
  acr: string | null;
  amr: readonly string[];
}

/** The values with which a provider says that it asked for more than one factor; none: it is never believed. */
export type SeveralFactors = Readonly<Record<'acr' | 'amr', readonly string[]>>;

/** Only what both the hospital's setting and the id token say spares somebody our own second factor. */
export function provesSeveral(rule: SeveralFactors, said: SaidOfSignIn): boolean {
  return (said.acr !== null && rule.acr.includes(said.acr)) || said.amr.some((way) => rule.amr.includes(way));
}
