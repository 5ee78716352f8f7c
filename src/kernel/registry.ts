/** A list that plugins contribute to at boot and others iterate: nobody has to name anybody. */
export interface Contributions<T> {
  /** @throws Error when the name is taken: doubled contributions stop the boot */
  add(name: string, contribution: T): void;
  get(name: string): T | undefined;
  entries(): ReadonlyArray<readonly [string, T]>;
}

export function contributions<T>(kind: string): Contributions<T> {
  const all = new Map<string, T>();
  return {
    add: (name, contribution) => {
      if (all.has(name)) throw new Error(`${kind} "${name}" is registered twice`);
      all.set(name, contribution);
    },
    get: (name) => all.get(name),
    entries: () => [...all.entries()],
  };
}

/** A typed name under which a plugin offers its public API (its face) to the composing plugin. */
export interface ServiceKey<T> {
  readonly name: string;
  /** Carries the type; never set. */
  readonly type?: T;
}

export function serviceKey<T>(name: string): ServiceKey<T> {
  return { name };
}

export interface Services {
  provide<T>(key: ServiceKey<T>, service: T): void;
  /** @throws Error when nobody provides it */
  use<T>(key: ServiceKey<T>): T;
}

export function services(): Services {
  const provided = contributions<unknown>('service');
  return {
    provide: (key, service) => provided.add(key.name, service),
    use: <T>(key: ServiceKey<T>) => {
      const service = provided.get(key.name);
      if (service === undefined) throw new Error(`service "${key.name}" is not provided`);
      // The key is the only way in, and it carries the type that `provide` checked.
      return service as T;
    },
  };
}
