import { inOrder, type Offer } from './channels';

export interface Wish {
  /** The way to meet that was looked for; null: any. */
  channel: string | null;
  /** Whole years of whom it is for; null where nobody knows. */
  age: number | null;
}

/**
 * Which of a doctor's offers is shown as chosen before anybody has chosen one: of the way to meet that was looked for, then
 * one that the clinic means for this age, then one that is for everybody.
 */
export function startOffer(offers: readonly Offer[], { channel, age }: Wish): Offer | null {
  const rank = (offer: Offer): number =>
    (channel === null || offer.channel === channel ? 0 : 10) + fitOf(offer, age);
  // Sorting is stable: what is as good stays in the order of the screen.
  return inOrder(offers).sort((one, other) => rank(one) - rank(other))[0] ?? null;
}

function fitOf({ fromAge, toAge }: Offer, age: number | null): number {
  if (fromAge === null && toAge === null) return 1;
  if (age === null || age < (fromAge ?? 0) || age > (toAge ?? Infinity)) return 2;
  return 0;
}
