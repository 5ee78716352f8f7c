import { changeCases } from '../../tests/support/change-cases';
import { temporaryPostgres } from '../../tests/support/postgres';

changeCases(temporaryPostgres);
