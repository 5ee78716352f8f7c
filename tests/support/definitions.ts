import { execFileSync } from 'node:child_process';
import path from 'node:path';

const WRITE =
  "import('./scripts/fhir/write-definitions.mjs').then((all) => all.writeDefinitions('dist/fhir'))";

/** The definitions of FHIR that the validator reads, as the build of the server writes them. */
export function writeDefinitions(): void {
  execFileSync(process.execPath, ['-e', WRITE], { cwd: path.resolve(__dirname, '../..') });
}
