import { changeCases } from '../../tests/support/change-cases';
import { temporarySqlite } from '../../tests/support/sqlite';

changeCases(() => Promise.resolve(temporarySqlite()));
