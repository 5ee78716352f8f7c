import { AppError } from '../../../src/kernel/errors';
import type { MetricsPage } from '../../../src/kernel/figures';
import { isSameSecret } from '../../../src/kernel/same-secret';
import { samplesText } from './adapters/samples-text';
import type { Parts } from './use-cases/parts';
import { readSamples } from './use-cases/take-samples';

/** Prometheus text for whoever knows the token: counters, the process, and what holds for the whole installation now. */
export function metricsPage(parts: Parts): MetricsPage {
  const { kernel, policy } = parts;
  return {
    read: async (authorization) => {
      if (policy.metricsToken === null) return null;
      const given = /^Bearer (.+)$/.exec(authorization)?.[1] ?? '';
      if (!isSameSecret(given, policy.metricsToken)) {
        throw new AppError(401, 'unauthenticated', {}, { 'WWW-Authenticate': 'Bearer realm="metrics"' });
      }
      const sampled = await samplesText(await readSamples(parts, kernel.db()));
      return [await kernel.counters.text(), await parts.process.text(), sampled].join('\n');
    },
  };
}
