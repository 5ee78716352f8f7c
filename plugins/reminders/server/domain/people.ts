import type { Language } from './delivery';

export interface PatientFacts {
  documentId: string;
  language: Language;
  firstName: string;
  hasPhone: boolean;
  hasEmail: boolean;
}

/** How to reach somebody; read at the time of the send, since people change their numbers. */
export interface Contact {
  msisdn: string | null;
  /** Blind index of the number, for the opt-outs. */
  phoneIndex: string | null;
  email: string | null;
  /** Document id of the patient that it is; null for everybody else. */
  patient: string | null;
}
