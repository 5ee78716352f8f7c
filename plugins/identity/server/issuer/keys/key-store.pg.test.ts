import { checkKeys } from '../../../../../tests/support/key-cases';
import { phoneWorld, type PhoneWorld } from '../../../../../tests/support/phone-world';
import { temporaryPostgres } from '../../../../../tests/support/postgres';

let world: PhoneWorld;

beforeEach(async () => {
  world = await phoneWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

describe('signing keys on PostgreSQL', () => checkKeys(() => world.knex));
