import type { Trx } from './db';
import { AppError } from './errors';
import { serviceKey, type Services } from './registry';

/** Who did it. Ids only: names are looked up when the trail is read. */
export type AuditActor =
  | { kind: 'user'; id: number; role: string }
  /** An account of the CMS. */
  | { kind: 'admin'; id: number }
  | { kind: 'system'; job: string }
  | { kind: 'nobody' };

export const AUDIT_ACTIONS = [
  'read',
  'list',
  'create',
  'update',
  'delete',
  'export',
  'denied',
  'sign-in',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AUDIT_PURPOSES = [
  'care',
  'administration',
  'billing',
  /** Somebody about themselves. */
  'own',
  'emergency',
  /** Data protection: looking at the trail itself. */
  'oversight',
  'integration',
  /** For another clinic that treats the patient, by the patient's consent. */
  'sharing',
  /** By the patient's consent. */
  'research',
  'system',
  /** Refused before a purpose could be known. */
  'none',
] as const;
export type AuditPurpose = (typeof AUDIT_PURPOSES)[number];

/** The half of an entry that the door knows: who, through what, why. */
export interface AuditOrigin {
  actor: AuditActor;
  /** The operation of the access table, or the name of the job. */
  operation: string;
  purpose: AuditPurpose;
  requestId: string | null;
  /** The app that asked, when it is known. */
  clientId: string | null;
}

/** Which rows, and whose. Document ids and row ids only; no names, no values. */
export interface Touched {
  /** The chain that it stands in; null for what belongs to no clinic. */
  clinicId: number | null;
  /** A noun such as `visit`. */
  type: string;
  ids: readonly string[];
  /** Row ids of all the patients that the rows are about. */
  patients: readonly number[];
}

export interface AuditEntry extends AuditOrigin, Touched {
  action: AuditAction;
  /** `ok`, or the code of the refusal. */
  outcome: string;
}

/** Both reject with AppError 503 `audit_unavailable`: what left no trace must not happen. */
export interface Audit {
  /** In the transaction of the write. */
  write(trx: Trx, entry: AuditEntry): Promise<void>;
  /** Resolves when the entry is committed; many readers share one transaction. Never inside a transaction (SQLite). */
  read(entry: AuditEntry): Promise<void>;
}

export const AUDIT = serviceKey<Audit>('audit');

/** @throws Error when no plugin keeps the trail: a boot without it stops */
export function requireAudit(services: Services): void {
  services.use(AUDIT);
}

export function systemOrigin(job: string): AuditOrigin {
  return {
    actor: { kind: 'system', job },
    operation: job,
    purpose: 'system',
    requestId: null,
    clientId: null,
  };
}

export function auditUnavailable(): AppError {
  return new AppError(503, 'audit_unavailable');
}

/** A row that exists and that the caller may not reach: a 404 to the caller, an attempt on the trail. */
export class OutOfReach extends AppError {
  constructor(readonly touched: Touched) {
    super(404, 'not_found');
    this.name = 'OutOfReach';
  }
}
