import type { PlainConsoleKey } from '@daktari/texts/console';
import type { EmergencyReason } from '../data/records';

/** As the rules of the server say it, in their order. */
export const CATEGORIES = [
  'unconscious',
  'life-or-limb',
  'child-alone',
  'risk-to-others',
] as const satisfies readonly EmergencyReason['category'][];

/** How long it may be open; the doctor can choose less than the longest. */
export const MINUTES = [15, 30, 60] as const;

export const LEAST_WORDS = 20;
export const MOST_WORDS = 1000;
const LEAST_LETTERS = 15;

export interface EmergencyWish {
  category: EmergencyReason['category'] | null;
  words: string;
}

export function lettersOf(words: string): number {
  return words.trim().length;
}

/** Enough to say something, and not only dots; the server has the last word. */
export function saysWhy(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return lettersOf(words) >= LEAST_WORDS && letters >= LEAST_LETTERS;
}

/** Why it can't be opened yet, the first thing first; null when it can. */
export function whyNotYet({ category, words }: EmergencyWish): PlainConsoleKey | null {
  if (category === null) return 'console.emergency.off_category';
  return saysWhy(words) ? null : 'console.emergency.off_words';
}

export interface FindWish {
  by: 'phone' | 'name';
  phone: string;
  name: string;
  dateOfBirth: string;
}

export type FindField = 'phone' | 'name' | 'dateOfBirth';
const LEAST_NAME = 2;

/** What is missing, by field: a whole number, or a full name with its birth date. */
export function findProblems({
  by,
  phone,
  name,
  dateOfBirth,
}: FindWish): Partial<Record<FindField, PlainConsoleKey>> {
  if (by === 'phone') return phone.trim() === '' ? { phone: 'console.emergency.problem.phone' } : {};
  return {
    ...(name.trim().length < LEAST_NAME ? { name: 'console.emergency.problem.name' as const } : {}),
    ...(dateOfBirth === '' ? { dateOfBirth: 'console.emergency.problem.birth' as const } : {}),
  };
}

/** As the server takes it. */
export function findBody({ by, phone, name, dateOfBirth }: FindWish): object {
  return by === 'phone' ? { phone: phone.trim() } : { name: name.trim(), dateOfBirth };
}
