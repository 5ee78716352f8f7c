import { createHash } from 'node:crypto';
import { vaultOf } from '../lib/prepare.mjs';
import { patientOf } from './charge.mjs';
import { product, readBody } from './connect.mjs';

const { randomIds } = product('src/kernel/ids.js');
const EVENTS = 'mpesa_provider_events';

export function callbackRoute(router, db, vaultEnv) {
  const vault = vaultOf(vaultEnv);
  const ids = randomIds();

  router.post('/api/pay/stk/:token', async (context) => {
    const raw = await readBody(context);
    const attempt = await db('mpesa_attempts')
      .where({ token: context.params.token })
      .first('id', patientOf(db, 'mpesa_attempts.charge'));
    if (!attempt) {
      context.status = 404;
      return;
    }
    const now = new Date();
    const at = now.toISOString();
    const id = ids.id(now);
    await db.transaction(async (trx) => {
      await trx(EVENTS).insert({
        id,
        kind: 'stk-callback',
        about: attempt.id,
        sha256: createHash('sha256').update(raw).digest('hex'),
        raw_sealed: await vault
          .of(attempt.patient)
          .seal(trx, raw, { table: EVENTS, row: id, column: 'raw_sealed' }),
        ip: context.ip,
        trust: 'trusted',
        received_at: at,
      });
      await trx('kernel_jobs').insert({
        id: ids.id(now),
        name: 'mpesa.receive-callback',
        payload: JSON.stringify({ event: id }),
        dedupe_key: null,
        run_at: at,
        state: 'pending',
        attempts: 0,
        created_at: at,
      });
    });
    context.body = { ResultCode: 0, ResultDesc: 'Accepted' };
  });
}
