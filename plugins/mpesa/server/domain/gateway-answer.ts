/**
 * What came of one call to the gateway. `not-sent` is certain (no token, connection refused): it may be tried again.
 * `no-answer` is not: the gateway may have acted.
 */
export type GatewayAnswer =
  | { kind: 'not-sent'; why: 'refused_token' | 'no_token' | 'unreachable' }
  | { kind: 'no-answer' }
  | { kind: 'answered'; status: number; body: string };
