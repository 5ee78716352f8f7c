import { ensureApp, ensureConsole } from '../../scripts/lib/ready.mjs';
import { DEMO_PASSWORD, root, startStack } from '../../scripts/lib/stack.mjs';

/** Starts a seeded product with its simulator on free ports; what it returns stops them. */
export default async function globalSetup() {
  await ensureConsole(root);
  await ensureApp(root);
  const stack = await startStack({ pastVisits: 10 });
  process.env.E2E_PRODUCT_URL = stack.productUrl;
  process.env.E2E_SIMULATOR_URL = stack.simulatorUrl;
  process.env.E2E_STAFF_PASSWORD = DEMO_PASSWORD;
  // For money that comes by Pay Bill: the simulator asks for them as Daraja does.
  const { DARAJA_CONSUMER_KEY, DARAJA_CONSUMER_SECRET, DARAJA_SHORT_CODE } = stack.env;
  process.env.E2E_DARAJA = JSON.stringify({
    ...{ DARAJA_CONSUMER_KEY, DARAJA_CONSUMER_SECRET, DARAJA_SHORT_CODE },
  });
  return () => stack.stop();
}
