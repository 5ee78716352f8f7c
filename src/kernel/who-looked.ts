import type { AuditAction, AuditActor, AuditPurpose } from './audit';
import type { Db, Select, Trx } from './db';
import { serviceKey, type Services } from './registry';

/** Why somebody opened a patient who was in nobody's care, and what was found of it since. */
export interface LookInEmergency {
  /** Null once nothing is known of it any more. */
  reason: {
    category: 'unconscious' | 'life-or-limb' | 'child-alone' | 'risk-to-others';
    words: string;
  } | null;
  review: 'justified' | 'not-justified' | 'waiting';
}

/** One line of the trail, as the patient it is about may read it. */
export interface Look {
  id: string;
  /** ISO, with its zone. */
  at: string;
  /** No name where the person has a right to silence: other patients. */
  who: { kind: AuditActor['kind']; name: string | null; role: string | null };
  /** The app of others by which it was done. */
  app: { id: string; name: string } | null;
  action: AuditAction;
  purpose: AuditPurpose;
  /** A noun such as `visit`. */
  type: string;
  /** Null for every purpose but an emergency. */
  emergency: LookInEmergency | null;
}

export interface LookPage {
  /** Row id of whose record it is. */
  patientId: number;
  /** Where that patient is registered: on its trail this look belongs. */
  clinicId: number | null;
  /** Newest first. */
  looks: readonly Look[];
  /** `before` of the next page; null when this is the last one. */
  next: string | null;
}

/** Who had to do with a patient's data; of plugins/compliance. Reading it is a look as well: the caller writes it down. */
export interface Looks {
  /** @throws AppError 404 for whoever they do not act for */
  ofPatient(
    who: { patientId: number; userId: number; clinicId: number | null },
    /** `of`: document id of somebody for whom they act. */
    page: { before: string | undefined; limit: number; of?: string | undefined },
  ): Promise<LookPage>;
}
export const LOOKS = serviceKey<Looks>('looks');

/** Apps of others; of plugins/identity. */
export interface OtherApps {
  /** Selects `client_id` of all of them; to stand within another query. */
  clientIds(query: Db | Trx): Select;
  /** Names by client id, of those that are one. */
  named(query: Db | Trx, clientIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
export const OTHER_APPS = serviceKey<OtherApps>('apps of others');

/** @throws Error when patients could not read who looked: a boot without it stops */
export function requireLooks(services: Services): void {
  services.use(LOOKS);
  services.use(OTHER_APPS);
}
