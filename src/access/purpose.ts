import type { AuditPurpose } from '../kernel/audit';
import type { Role } from './principal';

/**
 * For what each role uses what it reaches. Every rule names its purposes, so that the audit trail can say why somebody
 * looked and a consent can be held against it; a role takes no purpose that is not its own.
 */
interface PurposesByRole {
  public: 'public' | 'sign-in' | 'protocol';
  patient: 'public' | 'own';
  practitioner: 'public' | 'own' | 'care' | 'emergency';
  'front-desk': 'public' | 'own' | 'administration' | 'billing';
  'clinic-admin': 'public' | 'own' | 'administration' | 'billing';
  'compliance-officer': 'public' | 'own' | 'audit';
  integration: 'public' | 'own';
}

export type PurposeOf<R extends Role> = PurposesByRole[R];
export type Purpose = PurposeOf<Role>;
/** At least one: a rule without a purpose does not compile. The first is the main one. */
export type PurposesOf<R extends Role> = readonly [PurposeOf<R>, ...PurposeOf<R>[]];

/** @public scripts/access-table.mjs prints them from dist */
export const PURPOSES: Readonly<Record<Purpose, string>> = {
  public: 'what anybody may know: clinics, doctors, services, free times',
  'sign-in': 'to become somebody: registering and signing in',
  protocol: 'another system answers what we asked of it; its message proves itself, nobody is signed in',
  own: "one's own affairs: one's visits, payments, record, session",
  care: 'treating the patient',
  emergency: "treating a patient who is in nobody's care here and cannot be asked; each use is reviewed",
  administration: 'running the clinic: its calendar, its people, its offers',
  billing: 'asking for money, giving it back, keeping the books',
  audit: 'overseeing that the rules are kept',
};

/** How the audit trail names them. What is public is nobody's data; who signs in or registers does it for themselves. */
export const AUDITED_AS: Readonly<Record<Purpose, AuditPurpose>> = {
  public: 'none',
  'sign-in': 'own',
  protocol: 'system',
  own: 'own',
  care: 'care',
  emergency: 'emergency',
  administration: 'administration',
  billing: 'billing',
  audit: 'oversight',
};
