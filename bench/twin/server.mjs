// The bare twin: Koa, a router and knex, written as one would write these four endpoints and nothing else. It runs the
// same statements as the product (the smoke run compares them) and uses the product's pure functions where those are
// the work itself: interval algebra, encryption, references. No Strapi, no zod, no access table, no worker.
import Router from '@koa/router';
import Koa from 'koa';
import { callbackRoute } from './callback.mjs';
import { bookingRoute } from './booking.mjs';
import { tokenReader } from './authorize.mjs';
import { connect } from './connect.mjs';
import { consoleRoute } from './console.mjs';
import { slotsRoute } from './slots.mjs';

const { DATABASE_FILENAME, PUBLIC_URL, VAULT_KEYS, VAULT_INDEX_KEY, SHORT_CODE, PORT } = process.env;
const vaultEnv = { VAULT_KEYS, VAULT_INDEX_KEY };
const db = connect(DATABASE_FILENAME);
const router = new Router();

const holderOf = await tokenReader(db, { publicUrl: PUBLIC_URL, vaultEnv });
slotsRoute(router, db);
consoleRoute(router, db, { holderOf });
bookingRoute(router, db, { vaultEnv, holderOf, shortCode: SHORT_CODE });
callbackRoute(router, db, vaultEnv);

const app = new Koa();
app.use(router.routes());
app.silent = true;
app.listen(Number(PORT), '127.0.0.1', () => process.stdout.write('up\n'));
