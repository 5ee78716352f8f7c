export interface ChangeLine {
  en: string;
  sw: string;
}

const LEAST = 3;
const MOST = 300;

/** Lines that were typed in two languages, side by side; null when they don't fit each other or the server. */
export function changeLines(english: string, swahili: string): ChangeLine[] | null {
  const [en, sw] = [linesOf(english), linesOf(swahili)];
  if (en.length !== sw.length) return null;
  const fits = (text: string): boolean => text.length >= LEAST && text.length <= MOST;
  if (![...en, ...sw].every(fits)) return null;
  return en.map((line, i) => ({ en: line, sw: sw[i] ?? '' }));
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
