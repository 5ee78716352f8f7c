// Prints the breaches of the import table as JSON: node tests/architecture/cruise.mjs [folder, else the repository]
// A process of its own: dependency-cruiser is ESM, and the paths in its rules start at the working directory.
import { cruise } from 'dependency-cruiser';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { options, ...ruleSet } = require(path.join(root, '.dependency-cruiser.cjs'));

const folder = process.argv[2] ?? root;
process.chdir(folder);
const cruised = ['config', 'database', 'src', 'plugins', 'packages', 'simulator', 'admin-ui', 'mobile'];
const { enhancedResolveOptions, ...cruiseOptions } = options;
const { output } = await cruise(
  cruised.filter((name) => existsSync(name)),
  { ...cruiseOptions, ruleSet, validate: true },
  { ...enhancedResolveOptions },
);
const breaches = output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
console.log(JSON.stringify({ modules: output.summary.totalCruised, breaches }));
