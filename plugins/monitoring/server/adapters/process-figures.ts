import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { ProcessFigures } from '../ports';

const RESOLUTION_MS = 20;
const NANOSECONDS = 1e9;

/** Memory, processor and event loop of this process, since they were last taken. */
export function processFigures(): ProcessFigures {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loop.enable();
  let cpu = process.cpuUsage();
  let since = performance.now();
  let registry: Registry | undefined;

  return {
    take: () => {
      const used = process.cpuUsage(cpu);
      const seconds = (performance.now() - since) / 1000;
      cpu = process.cpuUsage();
      since = performance.now();
      const lag = loop.percentile(99) / NANOSECONDS - RESOLUTION_MS / 1000;
      loop.reset();
      return [
        { name: 'process_memory_bytes', value: process.memoryUsage.rss() },
        { name: 'process_cpu_share', value: seconds <= 0 ? 0 : (used.user + used.system) / 1e6 / seconds },
        // The histogram holds whole intervals: what goes beyond the resolution is the lag.
        { name: 'process_loop_lag_seconds', value: Math.max(0, lag) },
      ];
    },
    text: async () => {
      if (!registry) collectDefaultMetrics({ register: (registry = new Registry()) });
      return registry.metrics();
    },
    stop: () => void loop.disable(),
  };
}
