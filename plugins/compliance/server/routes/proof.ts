import { z } from 'zod';
import { PROBLEMS } from '../use-cases/chain/chain-state';

const instant = z.iso.datetime();
const sha256 = z.string().describe('SHA-256, hex');

/** Of one entry: what it is compared with, and what came out. */
export const proof = z
  .object({
    id: z.string(),
    at: instant,
    entryHash: sha256.describe('SHA-256 of the entry as it stands now'),
    closedHash: sha256.nullable().describe('That of the entry as its batch closed over it'),
    place: z.number().int().nullable().describe('In its batch, from 1'),
    path: z
      .array(z.object({ side: z.enum(['left', 'right']), hash: sha256 }))
      .describe("Hashes beside the way from the entry's to the root (RFC 6962, inner nodes)"),
    batch: z
      .object({
        number: z.number().int(),
        header: sha256,
        root: sha256,
        previous: z.string(),
        events: z.number().int(),
        closedAt: instant,
      })
      .nullable(),
    anchor: z.discriminatedUnion('state', [
      z.object({ state: z.literal('agrees'), at: instant }),
      z.object({ state: z.enum(['none', 'differs', 'missing', 'unreadable']) }),
    ]),
    result: z.discriminatedUnion('state', [
      z.object({ state: z.literal('waiting') }).describe('In no batch yet: a minute at most'),
      z.object({ state: z.literal('proved') }),
      z.object({ state: z.literal('broken'), problem: z.enum(PROBLEMS) }),
    ]),
  })
  .meta({ id: 'AuditProof' });
