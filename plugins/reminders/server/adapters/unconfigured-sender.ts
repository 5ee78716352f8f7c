import type { Sender } from '../ports';

/** Stands where the settings name no account: says so, and lets the next channel have its turn. */
export function unconfiguredSender(): Sender {
  return {
    send: async () => ({ kind: 'refused', code: 'not_configured', reach: 'other_channel' }),
    lookUp: async () => [],
  };
}
