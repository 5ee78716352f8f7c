import { temporaryPostgres } from '../../tests/support/postgres';
import { vaultCases } from '../../tests/support/vault-cases';

describe('on PostgreSQL', () => vaultCases(temporaryPostgres));
