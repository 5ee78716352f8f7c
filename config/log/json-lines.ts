import type * as Pino from 'pino';
import Transport from 'winston-transport';
import { scrub } from './scrub';

/** What may hold a person, a secret or both, whoever logs it under whatever event. */
const HIDDEN = [
  ...['phone', 'msisdn', 'email', 'address', 'name', 'fullName', 'dateOfBirth', 'diagnosis', 'note', 'text'],
  ...['password', 'token', 'secret', 'authorization', 'cookie', 'otp', 'pin'],
];

/** Where winston keeps the level as it is, without the colours that a format may put around it. */
const LEVEL = Symbol.for('level');

interface Line {
  [LEVEL]: string;
  /** Of an error it has the stack behind it. */
  message: unknown;
  /** Of our own lines; what Strapi says has a message alone. */
  event?: string;
  fields?: Readonly<Record<string, unknown>>;
}

/**
 * One JSON object a line, written by pino. Loaded only where this is asked for: it takes 9 MiB.
 * @param destination where lines go; the standard output when left out
 */
export function jsonLines(level: string, destination?: Pino.DestinationStream): Transport {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only when it is needed
  const make = (require('pino') as typeof Pino).pino;
  const options: Pino.LoggerOptions = {
    level: 'trace',
    base: { service: 'daktari' },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: HIDDEN.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
  };
  const logger = destination ? make(options, destination) : make(options);
  return new JsonLines({ level }, logger);
}

class JsonLines extends Transport {
  constructor(
    options: { level: string },
    private readonly logger: Pino.Logger,
  ) {
    super(options);
  }

  override log(line: Line, next: () => void): void {
    const { event, fields = {} } = line;
    const said = event === undefined ? { message: scrub(String(line.message)) } : { event };
    this.logger[levelOf(line[LEVEL])]({ ...said, ...cleaned(fields) });
    next();
  }
}

function cleaned(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? scrub(value) : value]),
  );
}

function levelOf(level: string): 'error' | 'warn' | 'info' | 'debug' {
  if (level === 'error' || level === 'warn' || level === 'info') return level;
  return 'debug';
}
