/** What a check found: good, to be mended, or not configured. `note` says what to do and holds no value of a setting. */
export const ok = (name, note = '') => ({ state: 'ok', name, note });
export const bad = (name, note) => ({ state: 'bad', name, note });
export const off = (name, note) => ({ state: 'off', name, note });

/** The code of an error of the network or a driver, never its message, which may hold an address with a password. */
export function codeOf(error) {
  for (const one of [error, error?.cause, ...(error?.cause?.errors ?? []), ...(error?.errors ?? [])]) {
    if (typeof one?.code === 'string') return one.code;
  }
  return error?.name === 'TimeoutError' ? 'no answer in time' : 'failed';
}

export function isLoopback(host) {
  return host === 'localhost' || host === '[::1]' || host === '::1' || host.startsWith('127.');
}
