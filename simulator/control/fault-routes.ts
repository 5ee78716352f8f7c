import { ControlError, json, pathParam, type Route } from '../http/call';
import { type Fault, type FaultChange, isFaultId } from '../world/faults';
import { faultInput, faultsInput, readInput } from './input';
import type { Parts } from './parts';

export function faultRoutes({ world }: Parts): Route[] {
  const { faults } = world;

  function set(id: string, change: FaultChange): Fault {
    if (!isFaultId(id)) throw new ControlError(404, 'not_found', `No such fault: ${id}`);
    return faults.set(id, change);
  }

  return [
    { method: 'GET', path: '/control/faults', handler: () => json({ faults: faults.list() }) },
    {
      method: 'PUT',
      path: '/control/faults',
      handler: (call) => {
        for (const { id, ...change } of readInput(call, faultsInput).faults) set(id, change);
        return json({ faults: faults.list() });
      },
    },
    {
      method: 'PUT',
      path: '/control/faults/:id',
      handler: (call) => json(set(pathParam(call, 'id'), readInput(call, faultInput))),
    },
  ];
}
