// Loaded into the product before all of it: writes down what one request makes it do. A request that names itself in the
// header x-work leaves a line in WORK_FILE with its statements, without their values, and what was hashed, sealed and
// opened for it; a job that it leaves for later stands there with its name.
const { AsyncLocalStorage } = require('node:async_hooks');
const crypto = require('node:crypto');
const { appendFileSync } = require('node:fs');
const http = require('node:http');
const Client = require('knex/lib/client');

// Strapi's own, and no dependency of ours: as it finds it.
const STRAPIS = { hashing: 'bcryptjs' };
const bcrypt = require(STRAPIS.hashing);

const { WORK_FILE } = process.env;
const requests = new AsyncLocalStorage();
const note = (what) => requests.getStore()?.steps.push(what);

const { emit } = http.Server.prototype;
http.Server.prototype.emit = function (event, request, response, ...rest) {
  const id = event === 'request' ? request.headers['x-work'] : undefined;
  if (id === undefined) return emit.call(this, event, request, response, ...rest);
  const work = { id, steps: [] };
  // What goes on after the answer is no part of it: nobody can time it.
  response.once('finish', () => {
    appendFileSync(WORK_FILE, `${JSON.stringify(work)}\n`);
    work.steps = [];
  });
  return requests.run(work, () => emit.call(this, event, request, response, ...rest));
};

const { query } = Client.prototype;
Client.prototype.query = function (connection, asked) {
  const { sql = '', bindings = [] } = typeof asked === 'string' ? { sql: asked } : asked;
  const job = /^insert into .kernel_jobs/i.test(sql)
    ? bindings.find((value) => typeof value === 'string' && /^[a-z]+\.[a-z-]+$/.test(value))
    : undefined;
  note(job === undefined ? sql : `${sql} of ${job}`);
  return query.call(this, connection, asked);
};

function counted(of, name) {
  const real = of[name];
  of[name] = function (...values) {
    note(name);
    return real.apply(this, values);
  };
}
for (const name of ['compare', 'hash']) counted(bcrypt, name);
for (const name of ['createHmac', 'createCipheriv', 'createDecipheriv', 'scrypt', 'pbkdf2'])
  counted(crypto, name);
