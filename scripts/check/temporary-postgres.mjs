import { randomBytes } from 'node:crypto';
import { databaseUrl, runSql, startPostgres } from '../lib/postgres-server.mjs';

/**
 * Databases of our own on the server at `serverUrl`, or on one that is started for them when that is left out.
 * @returns {Promise<{create(): Promise<string>, stop(): Promise<void>}>} `create` resolves to a URL
 */
export async function temporaryPostgres(serverUrl) {
  const server = serverUrl ? { url: serverUrl, stop: async () => undefined } : await startPostgres();
  const made = [];
  return {
    create: async () => {
      const name = `daktari_${randomBytes(5).toString('hex')}`;
      await runSql(server.url, `create database ${name}`);
      made.push(name);
      return databaseUrl(server.url, name);
    },
    stop: async () => {
      for (const name of made) await runSql(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}
