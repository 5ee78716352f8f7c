import { request } from 'node:http';
import { codeRequest } from '../../support/issuer-client';
import type { World } from '../world';
import { issuerBench } from './bench';

/** Who we say that we are, whatever a caller calls us. */
export function hosts(world: () => World): void {
  const { url } = issuerBench(world);

  describe('hosts', () => {
    const get = (
      path: string,
      headers: Record<string, string>,
    ): Promise<{ body: string; location: string }> =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(url());
        request({ hostname, port, path, headers }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
          response.on('end', () => resolve({ body, location: response.headers.location ?? '' }));
        })
          .on('error', reject)
          .end();
      });

    test.each([
      ['a host', { Host: 'evil.example' }],
      ['a forwarded host', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }],
      ['the standard header', { Forwarded: 'host=evil.example;proto=https' }],
    ])('%s that a caller makes up appears nowhere', async (_what, headers) => {
      const documents = [
        '/oauth/.well-known/openid-configuration',
        '/.well-known/openid-configuration',
        '/.well-known/oauth-authorization-server/oauth',
      ];
      for (const path of documents) {
        const { body } = await get(path, headers);
        expect(JSON.parse(body)).toMatchObject({ issuer: `${url()}/oauth`, jwks_uri: `${url()}/oauth/jwks` });
        expect(body).not.toContain('evil');
      }
      const { pathname, search } = codeRequest(url()).url;
      const { location, body } = await get(pathname + search, headers);
      expect(location).toMatch(/\/oauth\/interaction\//);
      expect(location + body).not.toContain('evil');
      const absolute = await get(`http://evil.example${pathname}${search}`, headers);
      expect(absolute.location).not.toContain('evil');
    });
  });
}
