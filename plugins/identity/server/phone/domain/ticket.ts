const MINUTE_MS = 60_000;

/**
 * What a right code leaves behind when it does not open an account by itself. `more-proof`: the account wants to see
 * another proof. `registration`: the number has no account, and whoever holds the ticket may open one for it.
 */
export type TicketPurpose = 'more-proof' | 'registration';

/** Real milliseconds. Long enough to look for the clinic's card; a form on a small keypad takes longer. */
export const TICKET_LIFE_MS: Readonly<Record<TicketPurpose, number>> = {
  'more-proof': 10 * MINUTE_MS,
  registration: 30 * MINUTE_MS,
};

/** Wrong second proofs before the number has to be verified anew. */
export const MOST_TICKET_TRIES = 5;

/** A ticket that stands: not used, not over. */
export interface Ticket {
  msisdn: string;
  /** Whose account it is about. */
  userId: number | null;
}
