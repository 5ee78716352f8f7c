import http from 'node:http';

export type Received = { path: string; headers: http.IncomingHttpHeaders; body: string };

export type Receiver = {
  url: string;
  received: Received[];
  /** Resolves when `count` calls have come; rejects after three seconds. */
  got(count: number): Promise<Received[]>;
  stop(): Promise<void>;
};

/** A tiny product stand-in that keeps what is posted to it. */
export async function startReceiver(status = 200): Promise<Receiver> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      });
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end('{"ResultCode":0,"ResultDesc":"Accepted"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async got(count) {
      for (let waited = 0; received.length < count; waited += 10) {
        if (waited > 3_000) throw new Error(`${received.length} calls instead of ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return received;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
