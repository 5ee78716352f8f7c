import type { Made, Signed } from './as-json';
import type { Asked } from './passkey';

/** No native module for them is in the app: phones have the code, and the web page has passkeys. */
export function canPasskeys(): boolean {
  return false;
}

export function askPasskey(): Promise<Asked<Signed>> {
  return Promise.resolve({ kind: 'cancelled' });
}

export function makePasskey(): Promise<Asked<Made>> {
  return Promise.resolve({ kind: 'cancelled' });
}
