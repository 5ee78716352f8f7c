import { recordsCases } from '../../../tests/support/records-cases';
import { temporarySqlite } from '../../../tests/support/sqlite';

describe('records on SQLite', () => recordsCases(() => Promise.resolve(temporarySqlite())));
