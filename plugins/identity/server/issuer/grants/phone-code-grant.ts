import { z } from 'zod';
import { deviceSecret } from '../../devices/devices';
import type { Phone } from '../../phone/compose';
import type { AfterCode } from '../../phone/use-cases/answer-code';
import type { AfterProof, MoreProof } from '../../phone/use-cases/prove-more';
import type { From } from '../../phone/use-cases/work';
import {
  invalidGrant,
  invalidRequest,
  outcomeOfError,
  refused,
  type Grant,
  type GrantOutcome,
} from './outcome';

const typed = z.string().min(1).max(200);
const thread = { device: deviceSecret };
const answer = z.object({ ...thread, challenge: typed, code: z.string().max(20) });
const proof = z.union([
  z.object({ ...thread, proof: typed, password: typed }),
  z.object({ ...thread, proof: typed, recovery_code: typed }),
  z.object({ ...thread, proof: typed, birth_date: z.iso.date(), card_number: typed }),
  z.object({ ...thread, proof: typed, clinic_code: typed }),
]);

/**
 * A code that came to the phone; where the account wants to see more, a second request with `proof`, the ticket that the
 * first one gave, in place of the code.
 */
export function phoneCodeGrant(phone: Pick<Phone, 'answerCode' | 'proveMore'>): Grant {
  return {
    parameters: [
      ...['challenge', 'code', 'device', 'proof'],
      ...['password', 'recovery_code', 'birth_date', 'card_number', 'clinic_code'],
    ],
    check: async ({ oidc }, ip) => {
      const clientId = oidc.client?.clientId ?? '';
      const first = answer.safeParse(oidc.params);
      const second = proof.safeParse(oidc.params);
      try {
        if (second.success) {
          const { device, proof: ticket } = second.data;
          const from = { device, ip, clientId };
          return afterProof(await phone.proveMore(ticket, proofIn(second.data), from), from);
        }
        if (!first.success) return invalidRequest('device, and challenge and code or proof, are needed');
        const { device, challenge, code } = first.data;
        const from = { device, ip, clientId };
        return afterCode(await phone.answerCode({ challenge, code: code.replace(/\s/g, '') }, from), from);
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}

function proofIn(shown: z.infer<typeof proof>): MoreProof {
  if ('password' in shown) return { way: 'password', password: shown.password };
  if ('recovery_code' in shown) return { way: 'recovery-code', code: shown.recovery_code };
  if ('clinic_code' in shown) return { way: 'clinic-code', code: shown.clinic_code };
  return {
    way: 'clinic-record',
    record: { birthDate: shown.birth_date, cardNumber: shown.card_number },
  };
}

function afterCode(after: AfterCode, { device }: From): GrantOutcome {
  switch (after.kind) {
    case 'known':
      return { kind: 'granted', account: after.account, device };
    case 'closed':
      return invalidGrant('sign_in_failed');
    case 'more-proof':
      return refused({
        error: 'more_proof_needed',
        description: 'the code was right; show one of the ways with this proof',
        more: { proof: after.given.ticket, ways: after.ways, expires_at: iso(after.given.expiresAt) },
      });
    case 'unregistered':
      return refused({
        error: 'not_registered',
        description: 'the code was right; the ticket opens an account for the number',
        more: { ticket: after.given.ticket, expires_at: iso(after.given.expiresAt) },
      });
    default:
      return after satisfies never;
  }
}

function afterProof(after: AfterProof, { device }: From): GrantOutcome {
  switch (after.kind) {
    case 'known':
      return { kind: 'granted', account: after.account, device };
    case 'wrong':
      return invalidGrant('proof_wrong');
    case 'over':
      return invalidGrant('code_over');
    default:
      return after satisfies never;
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
