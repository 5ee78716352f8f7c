import { createRequire } from 'node:module';
import path from 'node:path';
import { api, book, eventually, signInPatient } from './client.mjs';
import { DEMO_PASSWORD, root } from './stack.mjs';

/**
 * Four payments by hand for accounts that are nobody's: one that looks like an unpaid visit, one that is asked back, one
 * of which nobody knows whether it went back, and one of which somebody says so. Resolves to the code of the third.
 */
export async function strayMoney({ productUrl, simulatorUrl, env, database }, { desk, startsAt, sentAt }) {
  const [product, simulator] = [api(productUrl), api(simulatorUrl)];
  const { PATIENTS } = createRequire(import.meta.url)(path.join(root, 'dist/database/seeds/demo-people.js'));
  const [, phone] = PATIENTS.at(-1);
  await simulator.patch(`/control/phones/${phone}`, { autoAnswer: 'ignore' });
  const patient = await signInPatient(product, phone, DEMO_PASSWORD);
  const doctors = (await product.get('/api/practitioners?populate=services')).body.data;
  const doctor = doctors.find(({ fullName }) => fullName === 'Achieng Otieno');
  const service = doctor.services.find(({ channel }) => channel === 'video').documentId;
  const wish = { practitioner: doctor.documentId, service, startsAt };
  const { account } = (await book(patient, wish)).body.payment.payBill;
  const list = async () => (await desk.get('/api/unsettled')).body.unsettled;
  const come = async (typed, shillings) => {
    const before = new Set((await list()).map(({ id }) => id));
    await payByHand({ env, simulatorUrl }, phone, typed, shillings);
    const found = await eventually('the money is told', list, (all) => all.some(({ id }) => !before.has(id)));
    return found.find(({ id }) => !before.has(id));
  };
  const asked = await come('DUKA 14', 650);
  await desk.post(`/api/unsettled/deposits/${asked.id}/send-back`, {
    reason: 'Meant for the shop next door',
  });
  const lost = [await come('KPLC 0219', 2400), await come('SCHOOL FEES', 1800)];
  const refunds = lost.map((deposit) => leaveToAPerson(database.filename, deposit, sentAt));
  const word = { outcome: 'sent', code: 'UC38K2T0QZ', reason: 'The portal has the reversal at 09:14 today.' };
  await desk.post(`/api/unsettled/refunds/${refunds[1]}/close`, word);
  // The newest stands first.
  await come(`${account.slice(0, 5)}${account.endsWith('Z') ? 'Y' : 'Z'}`, 1000);
  return lost[0].receipt;
}

/** Somebody pays the Pay Bill on their phone, for whatever account they type. */
async function payByHand({ env, simulatorUrl }, msisdn, account, shillings) {
  const keys = `${env.DARAJA_CONSUMER_KEY}:${env.DARAJA_CONSUMER_SECRET}`;
  const Authorization = `Basic ${Buffer.from(keys).toString('base64')}`;
  const grant = `${simulatorUrl}/daraja/oauth/v1/generate?grant_type=client_credentials`;
  const { access_token: token } = await (await fetch(grant, { headers: { Authorization } })).json();
  await api(simulatorUrl, token).post('/daraja/mpesa/c2b/v2/simulate', {
    ...{ ShortCode: env.DARAJA_SHORT_CODE, CommandID: 'CustomerPayBillOnline' },
    ...{ Amount: String(shillings), Msisdn: msisdn, BillRefNumber: account },
  });
}

/** As if it had been sent back a day ago, and M-Pesa had never told how it ended: no switch of the simulator takes a day. */
function leaveToAPerson(file, { id: deposit, receipt, amountCents }, at) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const books = new Database(file);
  const [id, entry] = [`R${deposit.slice(1)}`, `E${deposit.slice(1)}`];
  const insert = (table, row) => {
    const names = Object.keys(row);
    const values = names.map(() => '?').join(', ');
    books.prepare(`insert into ${table} (${names.join(', ')}) values (${values})`).run(Object.values(row));
  };
  insert('mpesa_refunds', {
    ...{ id, payment: deposit, held_payment: deposit, receipt, amount_cents: amountCents, reason: 'person' },
    ...{
      state: 'review',
      token: deposit.padStart(64, 'a'),
      turned_away: 0,
      requested_at: at,
      sent_at: at,
      sends: 1,
    },
  });
  insert('ledger_entries', { id: entry, key: `refund:${id}:pending`, kind: 'refund-pending', booked_at: at });
  const posting = { entry, debit_cents: 0, credit_cents: 0 };
  insert('ledger_postings', { ...posting, line: 0, account: 'suspense', debit_cents: amountCents });
  insert('ledger_postings', { ...posting, line: 1, account: 'refund_pending', credit_cents: amountCents });
  books.close();
  return id;
}
