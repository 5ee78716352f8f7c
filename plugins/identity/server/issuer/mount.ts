import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Addresses } from '../config';
import { securityHeaders } from './show';

const WELL_KNOWN = /^\/\.well-known\/(openid-configuration|oauth-authorization-server)(\/oauth)?$/;

export interface MountParts {
  addresses: Addresses;
  /** Of the caller, from the connection and our own proxies only. */
  addressOf(request: IncomingMessage): string;
  /** The provider with the keys of the moment. */
  listener(): RequestListener;
}

/**
 * The issuer on the http server, ahead of Strapi. What a request says of host, protocol and address is written over:
 * the provider builds its links from them, and believes nobody but us.
 * @returns false for paths that are not the issuer's
 */
export function issuerMount({ addresses, addressOf, listener }: MountParts) {
  const { host, protocol } = new URL(addresses.issuer);
  const headers = securityHeaders(protocol === 'https:');

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const url = pathAndQuery(request.url ?? '/');
    const inner = innerUrl(url);
    if (inner === null) return false;
    Object.assign(request.headers, {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
      'x-forwarded-for': addressOf(request),
    });
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    request.url = inner;
    Object.assign(request, { originalUrl: `/oauth${inner}` });
    listener()(request, response);
    return true;
  };
}

/** Below the issuer's path; the documents of RFC 8414 and OpenID Discovery also where they stand for such an issuer. */
function innerUrl(url: string): string | null {
  if (url.startsWith('/oauth/')) return url.slice('/oauth'.length);
  // The account pages and the way into the CMS stand beside the issuer: they are signed in by its session.
  if (/^\/(?:(?:account|cms)(?:[/?]|$)|(?:terms|privacy)(?:\?|$))/.test(url)) return url;
  const document = WELL_KNOWN.exec(url.split('?', 1)[0] ?? '')?.[1];
  return document === undefined ? null : `/.well-known/${document}`;
}

// A request line may hold a whole URL (RFC 9112, 3.2.2), and with it a host.
function pathAndQuery(url: string): string {
  if (url.startsWith('/') || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
