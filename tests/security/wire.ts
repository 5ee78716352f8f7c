import net from 'node:net';

/** Writes the parts to the socket, one after another, and reads until the server closes or answers in full. */
export async function onTheWire(base: string, parts: readonly (string | Buffer)[]): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    let reply = '';
    const done = (): void => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(5000, done);
    socket.on('data', (chunk) => {
      reply += chunk.toString('utf8');
      if (isComplete(reply)) done();
    });
    socket.on('end', done);
    // A server that refuses may close while we still write: what it said before counts.
    socket.on('error', (error) => (reply === '' ? reject(error) : done()));
    socket.on('connect', () => {
      for (const part of parts) socket.write(part);
    });
  });
}

export function statusOf(reply: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1] ?? 0);
}

function isComplete(reply: string): boolean {
  const [head = '', body] = reply.split('\r\n\r\n', 2);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  return body !== undefined && length !== undefined && Buffer.byteLength(body) >= Number(length);
}
