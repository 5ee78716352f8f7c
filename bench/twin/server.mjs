// The bare twin: Koa, a router and knex, written as one would write these three endpoints and nothing else. It runs the
// same statements as the product (the smoke run compares them) and uses the product's pure functions where those are
// the work itself: interval algebra, encryption, references. No Strapi, no zod, no access table, no worker.
import { createSecretKey } from 'node:crypto';
import Router from '@koa/router';
import Koa from 'koa';
import { callbackRoute } from './callback.mjs';
import { bookingRoute } from './booking.mjs';
import { connect } from './connect.mjs';
import { slotsRoute } from './slots.mjs';

const { DATABASE_FILENAME, JWT_SECRET, VAULT_KEYS, VAULT_INDEX_KEY, SHORT_CODE, PORT } = process.env;
const db = connect(DATABASE_FILENAME);
const router = new Router();

slotsRoute(router, db);
bookingRoute(router, db, {
  jwtKey: createSecretKey(Buffer.from(JWT_SECRET)),
  vaultEnv: { VAULT_KEYS, VAULT_INDEX_KEY },
  shortCode: SHORT_CODE,
});
callbackRoute(router, db, { VAULT_KEYS, VAULT_INDEX_KEY });

const app = new Koa();
app.use(router.routes());
app.silent = true;
app.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('up\n'));
