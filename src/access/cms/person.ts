import { serviceKey } from '../../kernel/registry';

/** Who works in the CMS. An operator runs the installation; an editor edits one clinic. Row ids. */
export type CmsPerson = (
  | { readonly kind: 'operator'; readonly clinicId: null }
  | { readonly kind: 'editor'; readonly clinicId: number }
) & {
  readonly userId: number;
  readonly adminUserId: number;
  /** Said why they look at patients, and the time for it is not over. */
  readonly looks: boolean;
};

export interface CmsGate {
  /**
   * Whose session of Strapi's admin this is, by one statement; null when it is nobody's any more: ended, suspended, in
   * another role, or opened in a way that is not ours.
   */
  personOf(sessionId: string): Promise<CmsPerson | null>;
  /** Signed out of the panel: the browser is signed out too, or the next click would sign it in again. */
  signedOut(sessionId: string): Promise<void>;
  /** Whether an admin account's own password opens the CMS: demo only. */
  readonly passwords: boolean;
}

export const CMS_GATE = serviceKey<CmsGate>('cms gate');
