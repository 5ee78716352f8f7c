import { composeFactors, type Factors } from '../../plugins/identity/server/factors/compose';
import { PATIENT_PHONE, remindersWorld, type RemindersWorld } from '../support/reminders-world';

/** Whether a number has an account must not show in the work that is done for it. */
const UNKNOWN = '254722987654';
let world: RemindersWorld;
let factors: Factors;

beforeEach(async () => {
  world = await remindersWorld();
  factors = composeFactors(world.kernel, { publicUrl: 'https://daktari.example', productName: 'Daktari' });
  // The counts that all numbers share have their rows, whoever comes first.
  await statementsOf('254733000111');
});
afterEach(() => world.drop());

it('a number with an account and one without run the same statements, from asking to the end', async () => {
  const known = await statementsOf(PATIENT_PHONE);
  const unknown = await statementsOf(UNKNOWN);
  expect(known.length).toBeGreaterThan(50);
  expect(unknown).toEqual(known);
});

it('both get the same answer and the same message', async () => {
  const answers = await Promise.all([PATIENT_PHONE, UNKNOWN].map((msisdn) => ask(msisdn)));
  const [known, unknown] = answers.map((answer) => ({ ...answer, challenge: answer.challenge.length }));
  expect(unknown).toEqual(known);
  await world.runJobs();
  const [first, second] = world.provider.taken
    .slice(-2)
    .map(({ content }) => ({ ...content, variables: {} }));
  expect(second).toEqual(first);
});

function ask(msisdn: string) {
  const request = { msisdn, binding: 'interaction-1', ip: '197.248.10.1', language: 'en' } as const;
  return factors.codes.start({ ...request, channel: 'whatsapp-then-sms' });
}

/** Asks, lets the message go out, guesses wrong, guesses right: every statement in its order, without values. */
async function statementsOf(msisdn: string): Promise<string[]> {
  const statements: string[] = [];
  const note = ({ sql }: { sql: string }): void => void statements.push(sql);
  world.knex.on('query', note);
  try {
    const { challenge } = await ask(msisdn);
    await world.runJobs();
    const content = world.provider.taken.at(-1)?.content;
    const code = (content?.channel === 'whatsapp' && content.variables['1']) || '';
    const guess = { challenge, binding: 'interaction-1' };
    const wrong = code === '000000' ? '111111' : '000000';
    await expect(factors.codes.check({ ...guess, code: wrong })).rejects.toMatchObject({
      code: 'code_wrong',
    });
    expect(await factors.codes.check({ ...guess, code })).toEqual({ msisdn });
    return statements;
  } finally {
    world.knex.removeListener('query', note);
  }
}
