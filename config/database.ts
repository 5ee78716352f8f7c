import path from 'node:path';
import { readEnv } from './env';
import { keepStatements, type Preparing } from './sqlite/keep-statements';

export default () => {
  const env = readEnv();
  const settings = { useTypescriptMigrations: true, runMigrations: true };
  if (env.DATABASE_CLIENT === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: { connectionString: env.DATABASE_URL },
        pool: { min: 0, max: env.DATABASE_POOL_MAX },
      },
      settings,
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.resolve(env.DATABASE_FILENAME) },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        afterCreate: (
          connection: SqliteConnection,
          done: (error: null, connection: SqliteConnection) => void,
        ) => {
          // WAL with NORMAL loses no committed work when the process is killed, only (perhaps) when the power goes.
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = NORMAL');
          connection.pragma('busy_timeout = 5000');
          keepStatements(connection);
          done(null, connection);
        },
      },
    },
    settings,
  };
};

interface SqliteConnection extends Preparing {
  pragma(statement: string): unknown;
}
