/** Whom a refusal still lets us reach. */
export type Reach =
  /** Not over this channel, but maybe over another. */
  | 'other_channel'
  /** The number or address is dead. */
  | 'nobody'
  /** The person asked not to be written to. */
  | 'opted_out';

/** What became of a send, as far as its adapter can tell. `code` is the provider's, never a text. */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string }
  /** Certainly not taken, but may be later: busy, limited, down. */
  | { kind: 'later'; code: string }
  | { kind: 'refused'; code: string; reach: Reach }
  /** The request left and no answer came. */
  | { kind: 'unknown'; code: string };
