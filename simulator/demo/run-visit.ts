import { setTimeout as sleep } from 'node:timers/promises';
import { both, type Bilingual } from '../world/bilingual';
import { eatWhen } from '../world/eat';
import { kes } from '../world/money';
import type { Parts } from '../control/parts';
import { describe, type Push } from '../daraja/push';
import { type FreeTime, findFreeTimes } from './free-time';
import { createProductClient, type ProductClient, textAt } from './product-client';
import { register as registerNewcomer } from './register';
import { demoPassword } from './sign-ins';
import { createWalk, Problem, type Step, StepFailed, until } from './steps';
import { need, visitOf } from './visit-reply';

const patienceMs = 30_000;

/** Walks one patient from registering to the messages; `ok` when every step went well. */
export async function runVisit(
  parts: Parts,
  language: 'en' | 'sw',
  report: (step: Step) => void,
): Promise<{ ok: boolean; msisdn: string }> {
  const { world } = parts;
  const product = createProductClient(world.options.productUrl);
  const walk = createWalk(report, world.options.realNow);
  const msisdn = `254799${world.ids.digits(6)}`;
  try {
    const token = await walk.take('register', both('Patient registers', 'Mgonjwa anajisajili'), () =>
      register(parts, product, msisdn, language),
    );
    const time = await walk.take('find-time', both('Finds a free time', 'Anatafuta nafasi'), () =>
      findTime(parts, product),
    );
    const visit = await walk.take('hold', both('Holds the time', 'Anahifadhi nafasi'), () =>
      hold(product, token, time, msisdn),
    );
    await walk.take('prompt', both('M-Pesa prompt on the phone', 'Ombi la M-Pesa kwenye simu'), () =>
      prompt(parts, msisdn),
    );
    await walk.take('pin', both('Enters the PIN', 'Anaweka PIN'), () => enterPin(parts, msisdn));
    const reference = await walk.take(
      'confirmed',
      both('Paid, visit confirmed', 'Imelipwa, miadi imethibitishwa'),
      () => confirmed(product, token, visit),
    );
    await walk.take('messages', both('Everybody is told', 'Wote wanaarifiwa'), () =>
      messages(parts, msisdn, reference),
    );
    return { ok: true, msisdn };
  } catch (error) {
    if (error instanceof StepFailed) return { ok: false, msisdn };
    throw error;
  }
}

type Done<Value> = Promise<{ value: Value; detail: Bilingual | string }>;

async function register(
  parts: Parts,
  product: ProductClient,
  msisdn: string,
  language: 'en' | 'sw',
): Done<string> {
  const fullName = parts.world.ids.digits(1) > '5' ? 'Wanjiru Kamau' : 'Baraka Mwangi';
  parts.world.phones.put({ msisdn, name: fullName, language, balanceCents: 2_000_000 });
  const password = await demoPassword(parts.world.options);
  const reply = await registerNewcomer(parts.world, product, { fullName, msisdn, password, language });
  return {
    value: need(reply, 201, textAt(reply.body, 'accessToken')),
    detail: `${fullName}, 0${msisdn.slice(3)}`,
  };
}

async function findTime({ world }: Parts, product: ProductClient): Done<FreeTime> {
  const [first, ...rest] = await findFreeTimes(product, world.clock.now());
  if (!first)
    throw new Problem(both('no free time in the next two weeks', 'hakuna nafasi wiki mbili zijazo'));
  const when = eatWhen(Date.parse(first.startsAt));
  return {
    value: first,
    detail: both(
      `${first.doctor}, ${when.en}; ${rest.length} more free times`,
      `${first.doctor}, ${when.sw}; nafasi nyingine ${rest.length}`,
    ),
  };
}

async function hold(product: ProductClient, token: string, time: FreeTime, msisdn: string): Done<string> {
  const { practitioner, service, startsAt } = time;
  const reply = await product.post(
    '/api/visits',
    { practitioner, service, startsAt, phone: `+${msisdn}` },
    token,
  );
  const id = need(reply, 201, textAt(visitOf(reply), 'id'));
  const reference = textAt(visitOf(reply), 'reference');
  const price = Number(textAt(visitOf(reply), 'priceCents'));
  return {
    value: id,
    detail: both(`${reference}, held for ${kes(price)}`, `${reference}, imehifadhiwa kwa ${kes(price)}`),
  };
}

async function prompt(parts: Parts, msisdn: string): Done<null> {
  const look = (): Push | null => {
    const ended = parts.mpesa.pushes().find((one) => one.msisdn === msisdn && one.state.kind === 'finished');
    if (ended?.state.kind === 'finished') throw endedFor(ended.state.result.code);
    return parts.mpesa.promptOn(msisdn);
  };
  const push = await until(look, noPrompt(parts), patienceMs, sleep);
  return {
    value: null,
    detail: `${push.merchant.name} ${push.accountReference}, ${kes(push.amountShillings * 100)}`,
  };
}

/** M-Pesa had its answer before anybody saw a prompt: waiting on would be in vain. */
function endedFor(code: string): Problem {
  const words = `${code} ${describe(code)}`;
  return new Problem(
    both(
      `M-Pesa ended it without a prompt: ${words} Is a fault switched on in the simulator?`,
      `M-Pesa imemaliza bila ombi la PIN: ${words} Je, kuna hitilafu iliyowashwa kwenye simu ya majaribio?`,
    ),
  );
}

/** Names the faults that are on: most likely one of them is why. */
function noPrompt({ world }: Parts): Bilingual {
  const on = world.faults.list().filter((fault) => fault.on);
  if (on.length === 0) return both('no prompt came', 'ombi halikufika');
  return both(
    `no prompt came; faults are on: ${on.map(({ label }) => label.en).join(', ')}`,
    `ombi halikufika; hitilafu zimewashwa: ${on.map(({ label }) => label.sw).join(', ')}`,
  );
}

function enterPin(parts: Parts, msisdn: string): { value: null; detail: string } {
  const push = parts.mpesa.answer(msisdn, { kind: 'pin', pin: parts.world.phones.meet(msisdn).pin });
  const result = push?.state.kind === 'finished' ? push.state.result : null;
  if (!result) throw new Problem(both('the prompt is gone', 'ombi limetoweka'));
  if (result.code !== '0') throw new Error(`${result.code} ${result.description}`);
  return { value: null, detail: result.receipt ?? '' };
}

async function confirmed(product: ProductClient, token: string, id: string): Done<string> {
  const look = async (): Promise<string | null> => {
    const reply = await product.get(`/api/visits/${id}`, token);
    return textAt(visitOf(reply), 'status') === 'confirmed' ? textAt(visitOf(reply), 'reference') : null;
  };
  const reference = await until(
    look,
    both('the visit was not confirmed in time', 'miadi haikuthibitishwa kwa wakati'),
    patienceMs,
    sleep,
  );
  return { value: reference, detail: reference };
}

/** About the visit: the code of the registration came to the same phone. */
async function messages({ world }: Parts, msisdn: string, reference: string): Done<null> {
  const look = (): string | null => {
    const got = [...world.inbox.list(msisdn, 'whatsapp'), ...world.inbox.list(msisdn, 'sms')];
    return got.filter(({ from, text }) => from !== 'MPESA' && text.includes(reference)).at(-1)?.text ?? null;
  };
  return {
    value: null,
    detail: await until(
      look,
      both('no message came to the phone', 'hakuna ujumbe uliofika kwenye simu'),
      patienceMs,
      sleep,
    ),
  };
}
