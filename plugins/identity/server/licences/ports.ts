import type { Db, Trx } from '../../../../src/kernel/db';
import type { Language } from '../staff/ports';
import type { Told, Warning } from './domain/licence';
import type { RenewalState } from './domain/renewal';

type Query = Db | Trx;

/** Row ids; days are YYYY-MM-DD of the clinic's calendar. */
export interface Licence {
  id: string;
  practitionerId: number;
  body: string | null;
  number: string | null;
  ends: string | null;
  told: Told;
  /** In which the practitioner was spoken to last; null: the clinic's. */
  language: Language | null;
  leftOn: string | null;
}

/** Which licence somebody has, as it is held against all others. */
export interface LicenceName {
  body: string;
  number: string;
}

export interface Licences {
  /** Of an approval. @throws a unique violation when the licence is another practitioner's */
  take(trx: Trx, taken: NewLicence): Promise<Licence>;
  /** The one of a practitioner, made where there is none yet, locked. */
  ensure(trx: Trx, practitionerId: number): Promise<Licence>;
  of(query: Query, practitionerId: number): Promise<Licence | null>;
  find(query: Query, id: string): Promise<Licence | null>;
  lock(trx: Trx, id: string): Promise<Licence | null>;
  /** As typed in the CMS; null takes the name away. @throws a unique violation when it is another practitioner's */
  rename(trx: Trx, id: string, name: LicenceName | null): Promise<void>;
  /** Another term, of which nothing was told yet. @throws a unique violation as above */
  renew(trx: Trx, id: string, renewed: LicenceName & { ends: string }): Promise<void>;
  noteLanguage(trx: Trx, id: string, language: Language): Promise<void>;
  /** From then on others may have it, and it is over here. False when it was given free before. */
  release(
    trx: Trx,
    id: string,
    released: { leftOn: string; ends: string; byUserId: number },
  ): Promise<boolean>;
  /** False when somebody told it, or something later, or the end is another one meanwhile. */
  noteTold(trx: Trx, licence: Licence, warning: Warning): Promise<boolean>;
  /** With its renewals and their papers: nobody is left to decide on them. */
  delete(trx: Trx, id: string): Promise<void>;
  /** Those of which something is to be told until this day. */
  endingUntil(query: Query, day: string): Promise<{ id: string; ends: string }[]>;
  ofClinic(query: Query, clinicId: number): Promise<ListedLicence[]>;
}

export interface NewLicence extends LicenceName {
  practitionerId: number;
  ends: string;
  language: Language;
}

/** A line of the clinic's list: there may be neither licence nor renewal. */
export interface ListedLicence {
  practitioner: { documentId: string; fullName: string; isActive: boolean };
  licence: Pick<Licence, 'body' | 'number' | 'ends' | 'leftOn'>;
  /** Waiting for a decision. */
  renewalId: string | null;
}

export interface Renewal {
  id: string;
  licenceId: string;
  /** Of the practitioner when it was last changed. */
  clinicId: number;
  state: RenewalState;
  version: number;
  /** As handed in; null before. */
  asked: (LicenceName & { ends: string }) | null;
  /** Of the last refusal. */
  reason: string | null;
  /** Real milliseconds. */
  changedAt: number;
}

export interface RenewalChanges {
  asked?: LicenceName & { ends: string };
  reason?: string;
  decidedByUserId?: number;
}

export interface Renewals {
  /** The one of a licence that is not approved, if there is one. */
  standing(query: Query, licenceId: string): Promise<Renewal | null>;
  begin(trx: Trx, renewal: Pick<Renewal, 'id' | 'licenceId' | 'clinicId'>, now: number): Promise<Renewal>;
  /** Only what was handed in, by a practitioner who is of this clinic now. */
  find(query: Query, clinicId: number, id: string): Promise<Renewal | null>;
  /** One statement: null when somebody changed it since it was read. */
  step(
    trx: Trx,
    before: Renewal,
    state: RenewalState,
    changes: RenewalChanges,
    now: number,
  ): Promise<Renewal | null>;
  sweep(trx: Trx, idleSince: number): Promise<void>;
}

/** A practitioner as far as their licence is concerned. */
export interface Licensee {
  practitionerId: number;
  documentId: string;
  fullName: string;
  isActive: boolean;
  /** Null for who works for no clinic. */
  clinicId: number | null;
  /** Null for who has no account, or whose account is shut. */
  email: string | null;
}

export interface Licensees {
  byUser(query: Query, userId: number): Promise<Licensee | null>;
  byId(query: Query, practitionerId: number): Promise<Licensee | null>;
  byDocument(query: Query, clinicId: number, documentId: string): Promise<Licensee | null>;
  /** What the CMS shows of it. */
  showLicence(trx: Trx, practitionerId: number, name: LicenceName): Promise<void>;
}
