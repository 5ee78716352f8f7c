import type { Db, Trx } from '../../../../src/kernel/db';
import type { InvitationFacts } from './domain/invitation';
import type { Member } from './domain/staff-change';
import type { StaffRole } from './domain/staff-role';

type Query = Db | Trx;
export type Language = 'en' | 'sw';

/** A colleague with what a list shows of them. */
export interface KnownMember extends Member {
  documentId: string;
  fullName: string;
  email: string;
  practitionerId: number | null;
  /** Real milliseconds. */
  lastSeenAt: number | null;
}

export interface Members {
  /** Until the end of the transaction nobody else changes who works here. */
  lock(trx: Trx, clinicId: number): Promise<void>;
  ofClinic(query: Query, clinicId: number): Promise<KnownMember[]>;
  clinic(query: Query, clinicId: number): Promise<{ name: string; timeZone: string } | null>;
  /** Whose account has this address: the clinic is null for who works for none. */
  byEmail(query: Query, email: string): Promise<{ clinicId: number | null } | null>;
  /** The row id of a practitioner of this clinic, and whether an account is theirs already. */
  practitioner(
    query: Query,
    clinicId: number,
    documentId: string,
  ): Promise<{ id: number; taken: boolean } | null>;
  /** False when the row has an account meanwhile. */
  linkPractitioner(trx: Trx, practitionerId: number, userId: number): Promise<boolean>;
}

/** Accounts as users-permissions keeps them. */
export interface StaffAccounts {
  hashPassword(password: string): Promise<string>;
  /** @throws a unique violation when the address has an account */
  open(trx: Trx, account: NewStaffAccount): Promise<{ userId: number; documentId: string }>;
  setBlocked(trx: Trx, userId: number, blocked: boolean): Promise<void>;
  setRole(trx: Trx, userId: number, role: StaffRole): Promise<void>;
}

export interface NewStaffAccount {
  email: string;
  fullName: string;
  passwordHash: string;
  role: StaffRole;
  clinicId: number;
}

/** Row ids. */
export interface Invitation extends InvitationFacts {
  id: string;
  clinicId: number;
  tokenMac: string;
  email: string;
  fullName: string;
  role: StaffRole;
  language: Language;
  practitionerId: number | null;
  invitedByUserId: number;
  sentAt: number;
}

export interface Invitations {
  /** @throws a violation of `identity_invitations_one_open` when the address is invited already */
  insert(trx: Trx, invitation: Invitation): Promise<void>;
  /** Ends what is over for this address, and says whether one is still open. */
  isOpenFor(trx: Trx, clinicId: number, email: string, now: number): Promise<boolean>;
  /** Neither accepted nor withdrawn, the newest first. */
  pending(query: Query, clinicId: number): Promise<Invitation[]>;
  /** Of those who may still accept. */
  openRoles(query: Query, clinicId: number, now: number): Promise<StaffRole[]>;
  find(query: Query, clinicId: number, id: string): Promise<Invitation | null>;
  byToken(query: Query, tokenMac: string, now: number): Promise<Invitation | null>;
  /** One statement: true for exactly one caller. */
  accept(trx: Trx, tokenMac: string, now: number): Promise<boolean>;
  /** False when it was accepted or withdrawn meanwhile. */
  withdraw(trx: Trx, id: string, now: number): Promise<boolean>;
  /** The same invitation under a new token; false when it was accepted or withdrawn meanwhile. */
  renew(
    trx: Trx,
    id: string,
    renewed: { tokenMac: string; sentAt: number; expiresAt: number },
  ): Promise<boolean>;
  /** The pending ones that this person sent. */
  sentBy(query: Query, userId: number): Promise<{ id: string; tokenMac: string }[]>;
  sweep(trx: Trx, endedBefore: number): Promise<void>;
}

/** Why an admin took a colleague's second factors away. */
export interface FactorResets {
  insert(
    trx: Trx,
    reset: { userId: number; clinicId: number; reason: string; byUserId: number },
    now: Date,
  ): Promise<string>;
}

/** Why an admin ended sessions of a colleague. */
export interface SessionEnds {
  insert(
    trx: Trx,
    end: { userId: number; clinicId: number; reason: string; byUserId: number },
    now: Date,
  ): Promise<void>;
}

export interface Suspensions {
  begin(
    trx: Trx,
    suspension: { userId: number; clinicId: number; reason: string; byUserId: number },
    now: Date,
  ): Promise<void>;
  end(trx: Trx, userId: number, byUserId: number, now: Date): Promise<void>;
}
