import type { Say } from '../console-context';
import type { NoteContent } from '../data/records';
import type { Format } from '../parts/use-format';
import { codeText } from './code-lists';
import type { NotePart } from './note-parts';

/** A part of a note as text; empty where nothing was written. */
export function partWords(part: NotePart, note: NoteContent, say: Say, format: Format): string {
  switch (part) {
    case 'diagnoses':
      return note.diagnoses
        .map((each) => [each.text, codeText(each)].filter((word) => word !== null).join(', '))
        .join('\n');
    case 'followUp':
      if (note.followUp === null) return '';
      return note.followUp.kind === 'none'
        ? say('console.note.follow_up_none')
        : format.plainDay(note.followUp.day);
    default:
      return note[part];
  }
}

export function partName(part: NotePart, say: Say): string {
  return part === 'followUp' ? say('console.note.follow_up') : say(`console.note.${part}`);
}
