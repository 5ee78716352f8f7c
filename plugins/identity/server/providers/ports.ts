import type { Db, Trx } from '../../../../src/kernel/db';
import type { ApplicationState } from './domain/application';
import type { Details } from './domain/details';

type Query = Db | Trx;

export interface Application {
  id: string;
  clinicId: number;
  state: ApplicationState;
  version: number;
  language: 'en' | 'sw';
  details: Details;
  /** Of the last refusal. */
  reason: string | null;
  licenceEnds: string | null;
  changedAt: number;
}

export interface NewApplication extends Pick<Application, 'id' | 'clinicId' | 'language' | 'details'> {
  link: Secret;
  now: number;
}

/** What stands in place of a link or token, and until when it is good (real milliseconds). */
export interface Secret {
  mac: string;
  expiresAt: number;
}

/** What a step changes beside the state; what is not named stays. */
export interface Changes {
  details?: Details;
  reason?: string;
  link?: Secret;
  token?: Secret;
  /** Null: the application is over, and its address may apply again. */
  liveFor?: string | null;
  approved?: { licenceEnds: string; practitionerId: number };
  decidedByUserId?: number;
}

export interface Applications {
  insert(trx: Trx, application: NewApplication): Promise<void>;
  /** The one that a link is for, while it is good, locked. */
  byLink(trx: Trx, mac: string, now: number): Promise<Application | null>;
  byToken(query: Query, mac: string, now: number): Promise<Application | null>;
  /** The live one of an address at a clinic, locked. */
  live(trx: Trx, clinicId: number, email: string): Promise<Application | null>;
  find(query: Query, clinicId: number, id: string): Promise<Application | null>;
  /** Waiting for a decision, the oldest first, after this one. */
  waiting(query: Query, clinicId: number, after: string, most: number): Promise<Application[]>;
  /**
   * One statement: false when somebody changed it since it was read.
   * @throws a unique violation when the address is live already
   */
  step(
    trx: Trx,
    before: Application,
    state: ApplicationState,
    changes: Changes,
    now: number,
  ): Promise<boolean>;
  delete(trx: Trx, id: string): Promise<void>;
  sweep(trx: Trx, before: { unconfirmed: number; idle: number }): Promise<void>;
}

export interface Practitioners {
  /** The row id. */
  add(trx: Trx, clinicId: number, details: Details, now: Date): Promise<number>;
  /** The licence number, name and address of whoever decides. */
  vetter(query: Query, userId: number): Promise<{ email: string; names: readonly string[] } | null>;
}

export interface Clinics {
  /** Those that take registrations, by name. */
  open(query: Query): Promise<{ documentId: string; name: string }[]>;
  find(query: Query, documentId: string): Promise<{ id: number; name: string; timeZone: string } | null>;
}

/** Of the licences (server/licences): what was vetted is held, and its end watched. */
export interface Licensing {
  /** @throws a unique violation when the licence is another practitioner's */
  take(
    trx: Trx,
    taken: { practitionerId: number; body: string; number: string; ends: string; language: 'en' | 'sw' },
    zone: string,
  ): Promise<void>;
}
