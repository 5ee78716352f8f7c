/** Days for which a patient may be handed over at most; whoever needs longer hands over again, and thinks again. */
export const MAX_HAND_OVER_DAYS = 90;

/** Who gives: a practitioner who treats the patient, or an admin of the clinic where the patient is registered. */
export type Giver =
  | { kind: 'practitioner'; practitionerId: number; treats: 'by themselves' | 'handed over to them' | 'no' }
  | { kind: 'clinic'; registered: boolean };

export interface HandOverFacts {
  giver: Giver;
  /** Null when nobody of that id works for the clinic and signs in. */
  recipient: { practitionerId: number } | null;
  /** Whether the recipient holds this patient by a hand-over that has not ended. */
  alreadyHeld: boolean;
  until: Date;
  now: Date;
}

export type HandOverDecision =
  | { ok: true }
  | {
      ok: false;
      code:
        'not_found' | 'hand_over_not_yours' | 'hand_over_to_self' | 'hand_over_until' | 'already_handed_over';
    };

/** Pure: may this patient be handed over like this? Who does not see the patient learns nothing but "not found". */
export function decideHandOver(facts: HandOverFacts): HandOverDecision {
  const { giver, recipient, until, now } = facts;
  if (giver.kind === 'clinic' && !giver.registered) return refuse('not_found');
  if (giver.kind === 'practitioner') {
    if (giver.treats === 'no') return refuse('not_found');
    // Handed on and on, nobody would know any more who answers for it.
    if (giver.treats === 'handed over to them') return refuse('hand_over_not_yours');
  }
  if (!recipient) return refuse('not_found');
  if (giver.kind === 'practitioner' && giver.practitionerId === recipient.practitionerId) {
    return refuse('hand_over_to_self');
  }
  if (until <= now || until.getTime() > now.getTime() + MAX_HAND_OVER_DAYS * 86_400_000) {
    return refuse('hand_over_until');
  }
  return facts.alreadyHeld ? refuse('already_handed_over') : { ok: true };
}

function refuse(code: Extract<HandOverDecision, { ok: false }>['code']): HandOverDecision {
  return { ok: false, code };
}
