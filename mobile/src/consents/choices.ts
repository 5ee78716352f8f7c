import type { Schemas } from '@daktari/api-client';

export type Consents = Schemas['Consents'];
export type Purpose = Consents['purposes'][number];
export const GROUPS = ['care', 'reach', 'extra'] as const satisfies readonly Purpose['group'][];

/** Switches that were moved and not saved yet, by purpose. */
export type Moved = Readonly<Partial<Record<Purpose['key'], boolean>>>;

export function isOn({ key, choice }: Purpose, moved: Moved): boolean {
  return choice.kind === 'needed' || (moved[key] ?? choice.on);
}

/** The free purposes that are on: what is sent. What is needed is no choice and is not sent as one. */
export function chosenOn({ purposes }: Consents, moved: Moved): string[] {
  return purposes
    .filter((purpose) => purpose.choice.kind === 'free' && isOn(purpose, moved))
    .map(({ key }) => key);
}

/** Whether there is something to save: a switch moved from where it was, or a question that was never answered. */
export function isUnsaved(consents: Consents, moved: Moved): boolean {
  return (
    !consents.answered ||
    consents.purposes.some(
      (purpose) => purpose.choice.kind === 'free' && isOn(purpose, moved) !== purpose.choice.on,
    )
  );
}

/** What of the free choices is on, as the switches show it. */
export function titlesOn({ purposes }: Consents, moved: Moved): string[] {
  return purposes
    .filter((purpose) => purpose.choice.kind === 'free' && isOn(purpose, moved))
    .map(({ title }) => title);
}

/** What is needed and was turned down when a visit was booked. */
export function isTurnedDown({ choice }: Purpose): boolean {
  return choice.kind === 'needed' && choice.agreed === false;
}
