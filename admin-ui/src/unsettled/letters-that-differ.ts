/** What stands side by side, letter by letter, with the ones that differ. */
export interface ComparedLetter {
  letter: string;
  differs: boolean;
}

/** Marks where what was typed leaves the reference and comes back to it. */
export function lettersThatDiffer(text: string, other: string): ComparedLetter[] {
  const most = Math.min(text.length, other.length);
  let start = 0;
  while (start < most && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return Array.from(text, (letter, index) => ({
    letter,
    differs: index >= start && index < text.length - end,
  }));
}
