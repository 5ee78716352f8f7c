import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { nameRoute } from './route-name';

/**
 * Puts a server of Node's own kind before all of Strapi, for a protocol that comes with one. Called in `register`.
 * @param name under which its requests are measured
 * @param serve gives false for requests that are not its own; whatever they carry is then still unread
 */
export function mountNode(
  strapi: Core.Strapi,
  name: string,
  serve: (request: IncomingMessage, response: ServerResponse) => boolean,
): void {
  const { httpServer } = strapi.server;
  const behind = httpServer.listeners('request');
  httpServer.removeAllListeners('request');
  httpServer.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (serve(request, response)) {
      nameRoute(response, name);
      return;
    }
    for (const listener of behind) listener.call(httpServer, request, response);
  });
}
