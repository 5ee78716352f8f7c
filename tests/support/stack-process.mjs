// Runs the product and the simulator for a test: prints where they are as one line of JSON, ends with its stdin.
import { DEMO_PASSWORD, startStack } from '../../scripts/lib/stack.mjs';

const stack = await startStack(JSON.parse(process.argv[2] ?? '{}'));
const { productUrl, simulatorUrl, folder, database, env, authenticators } = stack;
console.log(
  JSON.stringify({
    productUrl,
    simulatorUrl,
    folder,
    database,
    env,
    authenticators,
    password: DEMO_PASSWORD,
  }),
);
process.stdin.resume();
process.stdin.on('end', () => void stack.stop().then(() => process.exit(0)));
