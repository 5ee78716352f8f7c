import { many, outcomeOf, tally } from '../../../../tests/support/factors';
import {
  AMINA,
  BIRTH_DATE,
  FROM,
  PASSWORD,
  phoneWorld,
  STRANGER,
  type PhoneWorld,
} from '../../../../tests/support/phone-world';
import { temporaryPostgres } from '../../../../tests/support/postgres';

let world: PhoneWorld;
beforeEach(async () => {
  world = await phoneWorld(await temporaryPostgres());
});
afterEach(() => world.drop());

async function ticketFor(msisdn: string): Promise<string> {
  const after = await world.phone.answerCode(await world.ask(msisdn), FROM);
  return (after as { given: { ticket: string } }).given.ticket;
}

describe('at the same moment on PostgreSQL', () => {
  it('a right proof opens one session, however often it is shown', async () => {
    const ticket = await ticketFor(AMINA.msisdn);
    const proof = { way: 'password', password: PASSWORD } as const;
    const kinds = (await many(5, () => world.phone.proveMore(ticket, proof, FROM))).map(({ kind }) => kind);
    expect(tally(kinds)).toEqual({ known: 1, over: 4 });
  });

  it('of twenty card numbers five are compared', async () => {
    const by = { userId: 31, at: world.clock.now() };
    await world.knex.transaction((trx) => world.cards.set(trx, AMINA.patientId, 'MW-0417', by));
    const ticket = await ticketFor(AMINA.msisdn);
    const kinds = await many(20, async (i) => {
      const record = { birthDate: BIRTH_DATE, cardNumber: `MW-${i}` };
      return (await world.phone.proveMore(ticket, { way: 'clinic-record', record }, FROM)).kind;
    });
    expect(tally(kinds)).toEqual({ wrong: 5, over: 15 });
  });

  it('a right code opens one thread', async () => {
    const asked = await world.ask(STRANGER);
    const outcomes = await many(5, () => outcomeOf(world.phone.answerCode(asked, FROM)));
    expect(tally(outcomes)).toEqual({ fine: 1, code_over: 4 });
    expect(await world.knex('identity_phone_tickets')).toHaveLength(1);
  });

  it('a ticket opens one account', async () => {
    const ticket = await ticketFor(STRANGER);
    const shown = { ticket, device: FROM.device };
    const used = await many(6, () =>
      world.knex.transaction((trx) => world.tickets.use(trx, 'registration', shown)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
  });

  it('many sign-ins from a new device make it known once', async () => {
    await many(6, () =>
      world.knex.transaction((trx) => world.devices.noteVerified(trx, AMINA.userId, FROM.device)),
    );
    expect(await world.knex('identity_devices')).toHaveLength(1);
    expect(await world.knex('identity_last_sign_ins')).toHaveLength(1);
  });
});
