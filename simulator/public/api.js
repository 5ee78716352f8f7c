/** Calls the control API; throws an Error with the API's own message and `code` when it refuses. */
export async function api(method, path, body) {
  const reply = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const read = await reply.json().catch(() => ({}));
  if (!reply.ok)
    throw Object.assign(new Error(read.error?.message ?? `HTTP ${reply.status}`), { code: read.error?.code });
  return read;
}

/** Live lines and "look again" notes; EventSource comes back by itself after a break. */
export function listen({ line, change, alive }) {
  let last = 0;
  const source = new EventSource('/control/events/stream?after=0');
  source.addEventListener('open', () => alive(true));
  source.addEventListener('error', () => alive(false));
  source.addEventListener('line', (event) => {
    const read = JSON.parse(event.data);
    // A restarted simulator counts from one again.
    if (read.id === last) return;
    last = read.id;
    line(read);
  });
  source.addEventListener('change', (event) => {
    const read = JSON.parse(event.data);
    if (read.what === 'reset') last = 0;
    change(read);
  });
}
