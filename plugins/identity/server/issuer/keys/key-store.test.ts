import { checkKeys } from '../../../../../tests/support/key-cases';
import { phoneWorld, type PhoneWorld } from '../../../../../tests/support/phone-world';

let world: PhoneWorld;

beforeEach(async () => {
  world = await phoneWorld();
});
afterEach(() => world.drop());

describe('signing keys on SQLite', () => checkKeys(() => world.knex));
