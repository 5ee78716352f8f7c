import type { ConsentForm, ConsentPurpose, PurposeForm } from '../../../../src/kernel/consent';

/** `care`: needed to be treated, or about who else treats; `reach`: how to be written to; `extra`: a free choice. */
const GROUPS: Readonly<Record<ConsentPurpose, PurposeForm['group']>> = {
  telehealth: 'care',
  sharing: 'care',
  'reminders-whatsapp': 'reach',
  'reminders-sms': 'reach',
  apps: 'extra',
  research: 'extra',
};

const TELEHEALTH: ConsentPurpose = 'telehealth';

export type Language = 'en' | 'sw';
export interface Words {
  title: string;
  explanation: string;
}
/** A purpose as a version says it. */
export interface AskedPurpose {
  key: ConsentPurpose;
  words: Readonly<Record<Language, Words>>;
}
export type ChangeLine = Readonly<Record<Language, string>>;

/** A text as it was published: it never changes any more. */
export interface ConsentVersion {
  id: string;
  clinicId: number;
  /** 1 for the clinic's first. */
  number: number;
  purposes: readonly AskedPurpose[];
  /** What is new in it, for people. */
  changes: readonly ChangeLine[];
  asksAgain: boolean;
  publishedAt: Date;
  publishedByUserId: number | null;
}

/** What a patient's last choice says now. */
export interface ConsentState {
  purpose: ConsentPurpose;
  granted: boolean;
  /** Granted, and not under a text that has to be agreed to anew. */
  holds: boolean;
  version: number;
}

/** Told and acknowledged, not asked: without it there is no care to give. */
function isNeeded(purpose: ConsentPurpose): boolean {
  return purpose === TELEHEALTH;
}

/** Pure: the form that a patient sees. `versions` are the clinic's, the one in force last. */
export function formOf(
  versions: readonly ConsentVersion[],
  states: readonly ConsentState[],
  language: Language,
): ConsentForm | null {
  const current = versions.at(-1);
  if (!current) return null;
  const { id, number, publishedAt } = current;
  return {
    version: { id, number, from: publishedAt },
    changes: changesSince(versions, states, language),
    purposes: current.purposes.map(({ key, words }) => ({
      key,
      group: GROUPS[key],
      ...words[language],
      choice: isNeeded(key)
        ? { kind: 'needed', agreed: saidOf(key, states) }
        : { kind: 'free', on: isOn(key, states) },
    })),
    answered: isAnswered(current, states),
  };
}

/** Whoever only agreed to visits by phone and video, as a booking asks, has not said anything of the rest. */
function isAnswered({ purposes }: ConsentVersion, states: readonly ConsentState[]): boolean {
  const hasFree = purposes.some(({ key }) => !isNeeded(key));
  const said = hasFree ? states.filter(({ purpose }) => !isNeeded(purpose)) : states;
  return said.length > 0 && states.every(({ granted, holds }) => !granted || holds);
}

/** Null: nothing was said, or a yes that has to be given anew. */
function saidOf(key: ConsentPurpose, states: readonly ConsentState[]): boolean | null {
  const state = states.find(({ purpose }) => purpose === key);
  if (!state || (state.granted && !state.holds)) return null;
  return state.granted;
}

/** Being reached is on until it is switched off; all else is off until it is switched on. */
function isOn(key: ConsentPurpose, states: readonly ConsentState[]): boolean {
  const state = states.find(({ purpose }) => purpose === key);
  return GROUPS[key] === 'reach' ? (state?.granted ?? true) : (state?.holds ?? false);
}

function changesSince(
  versions: readonly ConsentVersion[],
  states: readonly ConsentState[],
  language: Language,
): ConsentForm['changes'] {
  if (states.length === 0) return null;
  const since = Math.max(...states.map(({ version }) => version));
  const newer = versions.filter(({ number }) => number > since);
  if (newer.length === 0) return null;
  return { since, lines: newer.flatMap(({ changes }) => changes.map((line) => line[language])) };
}

export type Choice = Pick<ConsentState, 'purpose' | 'granted'>;
export type ChoiceDecision =
  { ok: true; choices: readonly Choice[] } | { ok: false; code: 'invalid_input'; field: string };

/** Pure: what is to be written down when these are switched on and all others off; nothing for what stands already. */
export function decideChoices(
  { purposes, number }: Pick<ConsentVersion, 'purposes' | 'number'>,
  states: readonly ConsentState[],
  on: readonly string[],
): ChoiceDecision {
  const asked = purposes.map(({ key }) => key);
  const free: readonly string[] = asked.filter((key) => !isNeeded(key));
  if (!on.every((key) => free.includes(key))) return { ok: false, code: 'invalid_input', field: 'on' };
  const choices = asked
    // Saving the switches acknowledges what is needed; it takes back no "no" that a booking was given.
    .filter((purpose) => !isNeeded(purpose) || saidOf(purpose, states) !== false)
    .map((purpose) => ({ purpose, granted: isNeeded(purpose) || on.includes(purpose) }));
  return { ok: true, choices: choices.filter((choice) => !stands(choice, states, number)) };
}

/** Visits by phone and video in the words of the text in force, as a booking asks for them. */
export interface TelehealthForm extends Words {
  version: string;
  agreed: boolean | null;
}

/** Null where the text in force does not ask. */
export function telehealthOf(
  { id, purposes }: Pick<ConsentVersion, 'id' | 'purposes'>,
  states: readonly ConsentState[],
  language: Language,
): TelehealthForm | null {
  const asked = purposes.find(({ key }) => key === TELEHEALTH);
  return asked ? { version: id, ...asked.words[language], agreed: saidOf(TELEHEALTH, states) } : null;
}

/** Pure: a yes or no to this alone; of all else nothing is said. */
export function decideTelehealth(
  { purposes, number }: Pick<ConsentVersion, 'purposes' | 'number'>,
  states: readonly ConsentState[],
  granted: boolean,
): ChoiceDecision {
  const choice = { purpose: TELEHEALTH, granted };
  if (!purposes.some(({ key }) => key === TELEHEALTH))
    return { ok: false, code: 'invalid_input', field: 'version' };
  return { ok: true, choices: stands(choice, states, number) ? [] : [choice] };
}

/** The same word under the same text says nothing new. */
function stands({ purpose, granted }: Choice, states: readonly ConsentState[], number: number): boolean {
  const state = states.find((each) => each.purpose === purpose);
  return state?.version === number && state.granted === granted && state.holds === granted;
}

export type PublishDecision =
  | { ok: true; number: number }
  | { ok: false; code: 'consent_version_changed' | 'consent_text_unchanged' | 'consent_text_incomplete' };

/** Pure: may these words become the next version, by somebody who has seen version `after` as the last one? */
export function decidePublishing(
  current: Pick<ConsentVersion, 'number' | 'purposes'> | null,
  after: number | null,
  purposes: readonly AskedPurpose[],
): PublishDecision {
  if ((current?.number ?? null) !== after) return { ok: false, code: 'consent_version_changed' };
  if (!purposes.some(({ key }) => isNeeded(key))) return { ok: false, code: 'consent_text_incomplete' };
  if (current && JSON.stringify(current.purposes) === JSON.stringify(purposes)) {
    return { ok: false, code: 'consent_text_unchanged' };
  }
  return { ok: true, number: (current?.number ?? 0) + 1 };
}
