import { serviceKey } from '../kernel/registry';
import type { Principal } from './principal';

/** Create, read, update, delete, search: as SMART App Launch 2.2 has them. */
export type ScopeRight = 'c' | 'r' | 'u' | 'd' | 's';

/** What an app of others may do with records of FHIR for whoever let it in; provided by plugins/identity. */
export interface AppScopes {
  /**
   * The searches to which it is narrowed with this type (`category=laboratory`); a record within any of them is open. Null where
   * nothing narrows it, as with apps of our own; empty where it has nothing.
   */
  narrowed(principal: Principal, type: string, right: ScopeRight): readonly string[] | null;
}

export const APP_SCOPES = serviceKey<AppScopes>('app scopes');
