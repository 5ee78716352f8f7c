/** What may come in as a note, for whoever takes it in. */
export { printable } from '../../domain/notes/narrative';
export { DIAGNOSIS_SYSTEMS } from '../../domain/notes/note';
export { ADVICE, GAPS } from '../../domain/notes/what-is-missing';
