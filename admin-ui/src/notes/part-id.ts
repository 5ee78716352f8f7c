import type { NotePart } from './note-parts';

/** Of the element in which a part is written, to jump to. */
export function partId(part: NotePart): string {
  return `note-${part}`;
}
