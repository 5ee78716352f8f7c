import type { Decision, Matter } from './use-vetting';

/** What stands on the screen of an admin who decides. */
export interface Decided {
  matter: Matter;
  id: string;
  /** Who decides decides on what they saw. */
  version: number;
  name: string;
  licence: { body: string; number: string; expires: string };
}

export interface DecisionDialogProps {
  about: Decided;
  onDecide(decision: Decision): void;
  busy: boolean;
  error: unknown;
  onClose(): void;
}
