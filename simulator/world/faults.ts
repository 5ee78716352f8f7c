import { both } from './bilingual';
import { faultCatalogue, type FaultId, type FaultKind, type FaultParams } from './fault-catalogue';
import type { Journal } from './journal';

export type Fault = Omit<FaultKind, 'times'> & {
  id: FaultId;
  on: boolean;
  /** Strikes left before it switches itself off; null for no end. */
  remaining: number | null;
};

export type FaultChange = {
  on: boolean;
  remaining?: number | null | undefined;
  params?: FaultParams | undefined;
};

export type Faults = {
  list: () => Fault[];
  set: (id: FaultId, change: FaultChange) => Fault;
  /** Uses up one strike and returns its parameters, or null when the switch is off or narrowed to another phone. */
  take: (id: FaultId, msisdn?: string) => FaultParams | null;
  reset: () => void;
};

export function isFaultId(value: string): value is FaultId {
  return faultCatalogue.some((one) => one.id === value);
}

export function createFaults(journal: Journal): Faults {
  const faults = new Map<FaultId, Fault>();

  function reset(): void {
    for (const kind of faultCatalogue) {
      const { times: _times, ...shown } = kind;
      faults.set(kind.id, { ...shown, params: { ...kind.params }, on: false, remaining: null });
    }
    journal.changed({ what: 'faults' });
  }

  function store(fault: Fault): Fault {
    faults.set(fault.id, fault);
    journal.changed({ what: 'faults' });
    return fault;
  }

  function get(id: FaultId): Fault {
    const fault = faults.get(id);
    if (!fault) throw new Error(`no such fault: ${id}`);
    return fault;
  }

  reset();
  return {
    list: () => [...faults.values()],
    set(id, change) {
      const fault = get(id);
      const standard = faultCatalogue.find((one) => one.id === id)?.times ?? null;
      const remaining = change.remaining === undefined ? standard : change.remaining;
      return store({
        ...fault,
        on: change.on && remaining !== 0,
        remaining: change.on ? remaining : null,
        params: { ...fault.params, ...change.params },
      });
    },
    take(id, msisdn) {
      const fault = get(id);
      const only = fault.params['msisdn'];
      if (!fault.on || (typeof only === 'string' && only !== msisdn)) return null;
      const remaining = fault.remaining === null ? null : fault.remaining - 1;
      store({ ...fault, remaining: remaining === 0 ? null : remaining, on: remaining !== 0 });
      const who = msisdn ?? '';
      journal.write('fault', both(`Fault: ${fault.label.en}`, `Hitilafu: ${fault.label.sw}`), who);
      return fault.params;
    },
    reset,
  };
}

export function numberParam(params: FaultParams, name: string, fallback: number): number {
  const value = Number(params[name] ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

export function textParam(params: FaultParams, name: string, fallback: string): string {
  return String(params[name] ?? fallback);
}
