import { notesCases } from '../../../tests/support/notes-cases';
import { temporarySqlite } from '../../../tests/support/sqlite';

describe('notes on SQLite', () => notesCases(() => Promise.resolve(temporarySqlite())));
