// What the smoke run asserts: product and twin give the same answers and send the same statements.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { api } from '../../scripts/lib/client.mjs';
import { callbackBody, dayOfDesk } from './contests.mjs';
import { bookingOf, callbackTokens } from './prepare.mjs';
import { SQL_LOGS } from './servers.mjs';

const DRIFTED = 'The product sends other statements than its bare twin: bring bench/twin in line with it.';

/** Beyond what the rounds book. */
const FAR = 3000;

export async function assertAlike({ product, twin, made, week }, logFolder) {
  const clients = { product: api(product.url), twin: api(twin.url) };
  const [token, otherToken] = made.users.slice(-2).map((user) => user.token);
  const wish = bookingOf(made, FAR, Date.now());
  const key = () => ({ headers: { 'Idempotency-Key': randomUUID() } });
  const [callbackToken] = callbackTokens(twin.filename, 1);

  const slots = await both(clients, logFolder, (client) => client.get(week.slotsPath));
  assert.equal(slots.product.status, 200);
  assert.ok(slots.product.body.slots.length > 20, 'the week has free times');
  assert.deepEqual(slots.product.body, slots.twin.body);
  await assertOneMore(clients.product, token, week.slotsPath, logFolder);

  const asked = dayOfDesk({ made, week });
  const day = await both(clients, logFolder, (client) => client.call('GET', asked.path, asked));
  assert.equal(day.product.status, 200, day.product.text);
  assert.ok(day.product.body.length > 3, 'the day has visits');
  assert.deepEqual(day.product.body, day.twin.body);

  const booked = await both(clients, logFolder, (client) =>
    client.as(token).post('/api/visits', wish, key()),
  );
  assert.equal(booked.product.status, 201, booked.product.text);
  assert.deepEqual(stable(booked.product.body), stable(booked.twin.body));
  const other = { ...wish, phone: '254700000001' };
  const again = await both(clients, null, (client) =>
    client.as(otherToken).post('/api/visits', other, key()),
  );
  assert.equal(again.product.status, 409, again.product.text);
  assert.equal(again.twin.status, 409, again.twin.text);

  const body = { headers: { 'Content-Type': 'application/json' }, raw: callbackBody(0) };
  const post = (path) => (client) => client.call('POST', path, body);
  const kept = await both(clients, logFolder, post(`/api/pay/stk/${callbackToken}`));
  assert.equal(kept.product.status, 200);
  assert.deepEqual(kept.product.body, kept.twin.body);
  const unknown = await both(clients, null, post(`/api/pay/stk/${'0'.repeat(32)}`));
  assert.equal(unknown.product.status, 404);
  assert.equal(unknown.twin.status, 404);
}

/** To know who asks costs the product one statement. */
async function assertOneMore(client, token, path, logFolder) {
  const log = `${logFolder}/${SQL_LOGS.product}`;
  const statements = async (asking) => {
    writeFileSync(log, '');
    assert.equal((await asking.get(path)).status, 200);
    return statementsOf(log).length;
  };
  assert.equal(await statements(client.as(token)), (await statements(client)) + 1);
}

/** Asks both; with a log folder, their statements must be the same ones in the same order. */
async function both(clients, logFolder, ask) {
  const replies = {};
  const statements = {};
  for (const [name, client] of Object.entries(clients)) {
    if (logFolder) writeFileSync(`${logFolder}/${SQL_LOGS[name]}`, '');
    replies[name] = await ask(client);
    assert.equal(replies[name].status < 500, true, `${name}: ${replies[name].text}`);
    if (logFolder) statements[name] = statementsOf(`${logFolder}/${SQL_LOGS[name]}`);
  }
  if (logFolder) {
    assert.ok(statements.product.length > 1, 'statements were recorded');
    assert.deepEqual(statements.twin, statements.product, DRIFTED);
  }
  return replies;
}

function statementsOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => normal(JSON.parse(line)));
}

// A savepoint's name is a counter.
function normal(sql) {
  return sql.replaceAll(/trx\d+/g, 'trx').trim();
}

/** A booking without what is drawn at random or read from the clock. */
function stable({ id, reference, holdExpiresAt, payment, ...rest }) {
  const { id: paymentId, reference: account, payBill, attempt, ...facts } = payment;
  const drawn = [
    id,
    reference,
    holdExpiresAt,
    paymentId,
    account,
    payBill.account,
    attempt.startedAt,
    attempt.promptAt,
  ];
  assert.ok(drawn.every((value) => typeof value === 'string' && value !== ''));
  return {
    ...rest,
    payment: { ...facts, attempt: { ...attempt, startedAt: null, promptAt: null } },
    payBill: payBill.businessNumber,
  };
}
