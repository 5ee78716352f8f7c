import type { Select } from './db';

const MOST_WORDS = 5;

/** Those whose name has, for each word that was typed, a word that begins with it; capitals count for nothing. */
export function whereWords(rows: Select, column: string, typed: string): void {
  for (const word of typed.toLowerCase().split(/\s+/).slice(0, MOST_WORDS)) {
    const start = `${word.replace(/[!%_]/g, '!$&')}%`;
    void rows.whereRaw("lower(concat(' ', ??)) like ? escape '!'", [column, `% ${start}`]);
  }
}
