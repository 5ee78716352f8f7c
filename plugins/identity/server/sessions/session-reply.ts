import { z } from 'zod';
import type { KnownSession } from './store';

/** What is shown of a session: no address, and of the device two words. */
export const sessionShape = {
  id: z.string(),
  app: z.string(),
  /** `Chrome, Android`; empty when nothing is known. */
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
};

export function sessionReply({ id, clientId, device, createdAt, lastSeenAt }: KnownSession) {
  return {
    ...{ id, app: clientId, device },
    createdAt: new Date(createdAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
  };
}
