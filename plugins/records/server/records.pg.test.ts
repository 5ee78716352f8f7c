import { temporaryPostgres } from '../../../tests/support/postgres';
import { recordsCases } from '../../../tests/support/records-cases';

describe('records on PostgreSQL', () => recordsCases(temporaryPostgres));
