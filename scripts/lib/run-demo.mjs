import { rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { bookDemoVisits } from './demo-visits.mjs';
import { DEMO_PASSWORD, startStack } from './stack.mjs';

const PORTS = { product: 1337, simulator: 14_820, smtp: 14_825 };
/** The simulator's and the mail server's follow when the product's is chosen. */
const portsFrom = (product) => ({ product, simulator: product + 1, smtp: product + 2 });

/** Starts the demo on its own database below .tmp/demo and stays until Ctrl-C. `port` null: the usual ones. */
export async function runDemo({ root, fresh, port: first, step }) {
  const ports = first === null ? PORTS : portsFrom(first);
  const folder = path.join(root, '.tmp/demo');
  if (fresh) rmSync(folder, { recursive: true, force: true });
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) {
      throw new Error(
        `Port ${port} (${name}) is taken. Is another demo running? Stop it, or take other ports: npm run demo -- --port 1400`,
      );
    }
  }
  const stack = await startStack({
    folder,
    ports,
    serveAdmin: true,
    cmsPasswords: true,
    pastDetails: true,
    nodeEnv: 'development',
    step,
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    await stack.stop();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  await step('Booking some visits through M-Pesa', () => bookDemoVisits(stack, folder));
  print(stack);
  const { code } = await stack.product().ended;
  // Ctrl-C reaches the product as well: its end is then no news.
  if (stopping) return;
  console.error(
    `Daktari ended (code ${code}). Its last words are in ${path.join('.tmp/demo', 'product.log')}.`,
  );
  await stack.stop();
  process.exit(1);
}

function print({ productUrl, simulatorUrl }) {
  console.log(`
  Daktari yuko karibu. The doctor is near.

  Start here    ${productUrl}
  Patient app   ${productUrl}/app      sign in by phone code, which comes to The phones
  The phones    ${simulatorUrl}        SMS, WhatsApp, M-Pesa PIN, faults, clock
  Mail          ${simulatorUrl}/mail
  Console       ${productUrl}/console  achieng@, desk@, admin@ and compliance@mwangaza.example
  CMS           ${productUrl}/admin    admin@mwangaza.example

  Every demo person has the password ${DEMO_PASSWORD}
  Ctrl-C stops everything. npm run demo -- --fresh starts over with a newly filled clinic.
`);
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
