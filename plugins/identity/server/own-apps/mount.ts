import type { IncomingMessage, ServerResponse } from 'node:http';
import { appleAssociation, assetLinks, type OwnApps } from './own-apps';

/** What phones fetch to see that app and domain belong together. @returns false for every other path, and for none set */
export function ownAppsMount(apps: OwnApps) {
  const documents = new Map([
    ['/.well-known/assetlinks.json', assetLinks(apps)],
    ['/.well-known/apple-app-site-association', appleAssociation(apps)],
  ]);

  return ({ url, method }: IncomingMessage, response: ServerResponse): boolean => {
    const document = documents.get((url ?? '').split('?', 1)[0] ?? '') ?? null;
    if (document === null) return false;
    const isRead = method === 'GET' || method === 'HEAD';
    // Neither phone takes a redirect, nor another type than this.
    response.writeHead(isRead ? 200 : 405, {
      'Content-Type': 'application/json',
      'Cache-Control': 'public, max-age=3600',
      ...(isRead ? {} : { Allow: 'GET, HEAD' }),
    });
    response.end(method === 'GET' ? JSON.stringify(document) : undefined);
    return true;
  };
}
