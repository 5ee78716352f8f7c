import { notesCases } from '../../../tests/support/notes-cases';
import { temporaryPostgres } from '../../../tests/support/postgres';

describe('notes on PostgreSQL', () => notesCases(temporaryPostgres));
