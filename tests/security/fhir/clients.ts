import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { FhirBench } from '../fhir-chapter';

const SCRIPT = path.join(__dirname, '../kit-client-process.mjs');

/** Clients of others, as they are. */
export function fhirClients({ world }: FhirBench): void {
  describe('clients of others', () => {
    test('fhir-kit-client reads, writes, pages and is told what is in the way', async () => {
      const { stack, rows, signInAgain } = world();
      const env = {
        ...process.env,
        FHIR_BASE: `${stack.productUrl}/fhir`,
        FHIR_TOKEN: String(await signInAgain('doctorX')),
        FHIR_PATIENT: rows.patient.A,
        NODE_OPTIONS: '',
      };
      const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { env, timeout: 60_000 });
      expect(JSON.parse(stdout)).toEqual({
        fhirVersion: '4.0.1',
        person: rows.patient.A,
        versions: ['1', '2', '1'],
        stale: [412, 'OperationOutcome'],
        gone: [410, 'OperationOutcome'],
        pages: [2, 1],
        history: 2,
        transaction: '201',
        validated: 'information',
        everything: 'Patient',
      });
    });
  });
}
