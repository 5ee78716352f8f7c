export type ConnectionState = 'ok' | 'slow' | 'failing' | 'unused';

export interface Calls {
  all: number;
  failed: number;
  /** Half of them took longer; null without calls. */
  medianSeconds: number | null;
}

/** Half of the calls failing is an outage, half of them late is a slow partner; a single one is neither. */
export function connectionState({ all, failed, medianSeconds }: Calls, slowSeconds: number): ConnectionState {
  if (all === 0) return 'unused';
  if (failed * 2 >= all) return 'failing';
  return medianSeconds !== null && medianSeconds > slowSeconds ? 'slow' : 'ok';
}
