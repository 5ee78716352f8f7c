import type { Language } from './delivery';

export interface PatientFacts {
  documentId: string;
  language: Language;
  firstName: string;
  hasEmail: boolean;
}

/** How to reach somebody; read at the time of the send, since people change their numbers. */
export interface Contact {
  msisdn: string | null;
  /** Blind index of the number, for the opt-outs. */
  phoneIndex: string | null;
  email: string | null;
}
