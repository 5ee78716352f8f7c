import type { Connection } from '../../../../src/kernel/figures';
import { connectionState, type Calls, type ConnectionState } from '../domain/connection-state';
import { bucketsOf, countOf } from '../domain/measure';
import { quantileOf } from '../domain/quantile';
import { MINUTE_MS, onePoint } from '../domain/range';
import { seriesFor } from '../domain/lines';
import type { Parts } from './parts';
import { requireOperator } from './require-operator';

const WINDOW_MINUTES = 15;

export interface ConnectionView extends Calls {
  name: string;
  state: ConnectionState;
  slowSeconds: number;
}

/** How the calls of the last quarter of an hour went. */
export async function readConnections(
  parts: Parts,
  clinicId: number | null,
): Promise<{ minutes: number; connections: ConnectionView[] }> {
  await requireOperator(parts, clinicId);
  const connections: ConnectionView[] = [];
  for (const [name, connection] of parts.kernel.figures.connections.entries()) {
    const calls = await callsOf(parts, connection);
    const { slowSeconds } = connection;
    connections.push({ name, slowSeconds, state: connectionState(calls, slowSeconds), ...calls });
  }
  return { minutes: WINDOW_MINUTES, connections };
}

async function callsOf({ kernel, readings, bounds, realNow }: Parts, { calls }: Connection): Promise<Calls> {
  const range = onePoint(Math.floor(realNow() / MINUTE_MS), WINDOW_MINUTES);
  const named = await readings.seriesNamed(kernel.db(), [calls.name]);
  const series = seriesFor({ kind: 'total', of: calls }, named);
  const read = await readings.read(kernel.db(), series, range);
  const failed = { ...calls, where: { ...calls.where, outcome: ['failed'] } };
  return {
    all: countOf(calls, read),
    failed: countOf(failed, read),
    medianSeconds: quantileOf(bucketsOf(calls, read, bounds), bounds, 0.5),
  };
}
