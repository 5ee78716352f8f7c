import { rotationCases } from '../../tests/support/rotation-cases';
import { temporarySqlite } from '../../tests/support/sqlite';

describe('on SQLite', () => rotationCases(() => Promise.resolve(temporarySqlite()), { runs: 20 }));
