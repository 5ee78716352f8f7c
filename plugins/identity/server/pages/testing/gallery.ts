import { isLanguage } from '@daktari/texts';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { loadPageScripts, pagePolicy } from '../index';
import type { Sample } from './sample-parts';
import { samples } from './samples';

export interface Gallery {
  /** `http://localhost:port`: a passkey needs a host name. */
  readonly url: string;
  readonly names: readonly string[];
  stop(): void;
}

/** Every page in every state at `/en/<name>` and `/sw/<name>`, under the policy of the product. Posts are answered as JSON. */
export async function startGallery(publicFolder: string): Promise<Gallery> {
  const all = samples(loadPageScripts(publicFolder));
  const server = createServer((request, response) => void answer(request, response, all, publicFolder));
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    url: `http://localhost:${address.port}`,
    names: all.map(({ name }) => name),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  all: readonly Sample[],
  publicFolder: string,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', name = ''] = pathname.split('/');
  const sample = all.find((each) => each.name === name);
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ path: pathname, fields: [...new URLSearchParams(body)] }));
  } else if (isLanguage(first) && sample) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', pagePolicy());
    response.end(sample.draw(first));
  } else if (first === 'sign-in' && /^[a-z]+\.js$/.test(name)) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(readFileSync(path.join(publicFolder, 'sign-in', name)));
  } else {
    response.statusCode = 404;
    response.end();
  }
}
