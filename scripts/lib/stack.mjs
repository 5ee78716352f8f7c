// Starts the simulator and the product as processes of their own, seeded, and stops them again.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateSecret } from 'otplib';
import { run } from './run.mjs';
import { useAuthenticators } from './sign-in.mjs';
import { contentTemplates, newSecrets, productEnv, simulatorEnv } from './stack-env.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const START = path.join(root, 'scripts/start.mjs');
const ENV_FILE = 'product-env.json';
export const DEMO_PASSWORD = 'Karibu-Daktari-26';

/**
 * @param {object} options
 * @param {string} [options.folder] keeps database, secrets and logs; a temporary one, removed at stop, when left out
 * @param {{client:'sqlite',filename:string}|{client:'postgres',url:string}} [options.database]
 * @param {{product?:number, simulator?:number, smtp?:number}} [options.ports] free ones when left out
 * @param {boolean} [options.enrolStaff] false: staff enrol their second factor at their first sign-in
 * @param {boolean} [options.cmsPasswords] whether admin accounts of the CMS open with their password
 * @param {boolean} [options.serveAdmin] @param {number} [options.pastVisits]
 * @param {string} [options.clock] what the clock says from the beginning, so that the history ends there
 * @param {boolean} [options.pastDetails] payments of the past visits, days of birth
 * @param {(title:string, work:()=>Promise<unknown>)=>Promise<unknown>} [options.step]
 * @param {Record<string,string>} [options.extraEnv] added to the product's environment
 * @param {string[]} [options.nodeArgs] for the product's process
 */
export async function startStack(options = {}) {
  const step = options.step ?? ((_title, work) => work());
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'daktari-stack-'));
  mkdirSync(folder, { recursive: true });
  const ports = {
    product: options.ports?.product ?? (await freePort()),
    simulator: options.ports?.simulator ?? (await freePort()),
    smtp: options.ports?.smtp ?? (await freePort()),
  };
  const database = options.database ?? { client: 'sqlite', filename: path.join(folder, 'daktari.db') };
  const secrets = keptSecrets(folder);
  const { whatsappTemplates } = require(path.join(root, 'dist/packages/texts/src/index.js'));
  const templates = contentTemplates(whatsappTemplates);
  const productUrl = `http://localhost:${ports.product}`;
  const simulatorUrl = `http://127.0.0.1:${ports.simulator}`;
  const files = writeDemoFiles(folder, productUrl);
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ...productEnv({
      secrets,
      port: ports.product,
      simulatorUrl,
      smtpPort: ports.smtp,
      database,
      serveAdmin: options.serveAdmin ?? false,
      cmsPasswords: options.cmsPasswords ?? false,
      templates,
      nodeEnv: options.nodeEnv ?? 'test',
      anchorFile: path.join(folder, 'audit-anchors.log'),
      papersFolder: path.join(folder, 'papers'),
    }),
    ...options.extraEnv,
  };
  // For tools that look at this installation from outside, such as audit:verify.
  writeFileSync(path.join(folder, ENV_FILE), JSON.stringify(env), { mode: 0o600 });

  const simulator = await step('Starting the simulator', async () => {
    const own = simulatorEnv({
      secrets,
      port: ports.simulator,
      smtpPort: ports.smtp,
      productPort: ports.product,
      ...files,
    });
    const child = start(
      [path.join(root, 'dist/simulator/main.js')],
      { PATH: process.env.PATH, ...own },
      folder,
      'simulator',
    );
    await until(`${simulatorUrl}/clock`, child);
    if (options.clock) await send('POST', `${simulatorUrl}/control/clock`, { setTo: options.clock });
    await send('PUT', `${simulatorUrl}/control/templates`, {
      templates: templates.map(({ contentSid, language, body }) => ({ contentSid, language, body })),
    });
    return child;
  });

  const paymentsFile = path.join(folder, 'seeded-payments.json');
  const seedStamp = path.join(folder, 'seeded');
  if (database.client === 'postgres' || !existsSync(seedStamp)) {
    await step('Filling the demo clinic', async () => {
      if (options.enrolStaff !== false) writeAuthenticators(files.authenticatorsFile);
      const seedEnv = {
        ...env,
        DEMO_PASSWORD,
        DEMO_PAST_VISITS: String(options.pastVisits ?? 60),
        // Where the books are checked against the simulator's till they begin bare.
        DEMO_PAST_DETAILS: options.pastDetails ? '1' : '0',
        DEMO_AUTHENTICATORS_FILE: files.authenticatorsFile,
        DEMO_PAYMENTS_FILE: paymentsFile,
      };
      await run(process.execPath, ['scripts/seed.mjs'], { cwd: root, env: seedEnv });
      writeFileSync(seedStamp, new Date().toISOString());
    });
  }

  // The simulator forgets everything when it ends: without this it would refuse to give back what the history was paid.
  if (existsSync(paymentsFile)) {
    const payments = JSON.parse(readFileSync(paymentsFile, 'utf8'));
    await send('POST', `${simulatorUrl}/control/till`, { payments });
  }

  const authenticators = readAuthenticators(files.authenticatorsFile);
  useAuthenticators(productUrl, authenticators);
  let product;
  async function startProduct(nodeArgs = options.nodeArgs ?? [], extraEnv = {}) {
    product = start([...nodeArgs, START], { ...env, ...extraEnv }, folder, 'product');
    await until(`${productUrl}/healthz`, product);
    return product;
  }
  try {
    await step('Starting Daktari', () => startProduct());
    await step('Registering the Pay Bill', () =>
      run(process.execPath, ['scripts/register-paybill.mjs'], { cwd: root, env }),
    );
  } catch (error) {
    await Promise.all([end(product), end(simulator)]);
    throw error;
  }

  return {
    productUrl,
    simulatorUrl,
    folder,
    database,
    env,
    /** By e-mail address: the secret of each member of staff's authenticator app. */
    authenticators,
    startProduct,
    product: () => product,
    kill: () => killHard(product),
    stop: async () => {
      await Promise.all([end(product), end(simulator)]);
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function start(args, env, folder, name) {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.lines = [];
  const keep = (chunk) => {
    child.lines.push(chunk.toString('utf8'));
    writeFileSync(path.join(folder, `${name}.log`), chunk, { flag: 'a' });
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  return child;
}

/** Resolves when `url` answers; fails with the process's last words when it ends before. */
async function until(url, child, seconds = 90) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `the process ended before ${url} answered:\n${child.lines.join('').split('\n').slice(-40).join('\n')}`,
      );
    }
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    if (Date.now() > deadline) throw new Error(`${url} did not answer in ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 8000);
  await child.ended;
  clearTimeout(timer);
}

async function killHard(child) {
  child.kill('SIGKILL');
  await child.ended;
}

export async function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function keptSecrets(folder) {
  const file = path.join(folder, 'secrets.json');
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { ...newSecrets(), ...kept };
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}

function writeDemoFiles(folder, productUrl) {
  const { PATIENTS, DOCTORS, STAFF, CMS_ADMIN } = require(
    path.join(root, 'dist/database/seeds/demo-people.js'),
  );
  const password = DEMO_PASSWORD;
  const url = `${productUrl}/account`;
  const staffUrl = `${productUrl}/account?door=staff`;
  const amina = PATIENTS[0];
  const signIns = [
    { role: 'patient', name: amina[0], identifier: `0${amina[1].slice(3)}`, password, url },
    {
      role: 'practitioner',
      name: `Dr ${DOCTORS[0].fullName}`,
      identifier: DOCTORS[0].email,
      password,
      url: staffUrl,
      codeApp: true,
    },
    ...STAFF.map(({ role, fullName, email }) => ({
      role,
      name: fullName,
      identifier: email,
      password,
      url: staffUrl,
      codeApp: true,
    })),
    {
      role: 'admin',
      name: `${CMS_ADMIN.firstname} ${CMS_ADMIN.lastname}`,
      identifier: CMS_ADMIN.email,
      password,
      url: `${productUrl}/admin`,
    },
  ];
  const phones = PATIENTS.slice(0, 12).map(([name, msisdn, language], index) => ({
    msisdn,
    name,
    language,
    balanceCents: [431_000, 264_000, 1_200_000][index] ?? 900_000,
  }));
  const files = {
    signInsFile: path.join(folder, 'sign-ins.json'),
    phonesFile: path.join(folder, 'phones.json'),
    authenticatorsFile: path.join(folder, 'authenticators.json'),
  };
  writeFileSync(files.signInsFile, JSON.stringify(signIns, null, 2));
  writeFileSync(files.phonesFile, JSON.stringify(phones, null, 2));
  return files;
}

/** A secret of each installation, kept with its password and phones; the simulator shows what an app would. */
function writeAuthenticators(file) {
  const { DOCTORS, STAFF } = require(path.join(root, 'dist/database/seeds/demo-people.js'));
  const secrets = [...DOCTORS, ...STAFF].map(({ email }) => [email, generateSecret()]);
  writeFileSync(file, JSON.stringify(Object.fromEntries(secrets), null, 2), { mode: 0o600 });
}

function readAuthenticators(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function send(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
}
