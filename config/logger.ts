import { formats, winston } from '@strapi/logger';
import { readEnv } from './env';
import { jsonLines } from './log/json-lines';
import { scrub } from './log/scrub';

export default () => {
  const { LOG_LEVEL, LOG_FORMAT, NODE_ENV } = readEnv();
  const format = LOG_FORMAT ?? (NODE_ENV === 'production' ? 'json' : 'text');
  return { transports: [format === 'json' ? jsonLines(LOG_LEVEL) : textLines(LOG_LEVEL)] };
};

function textLines(level: (typeof LEVELS)[number]) {
  return new winston.transports.Console({
    level,
    format: winston.format.combine(
      formats.levelFilter(...levelsUpTo(level)),
      formats.prettyPrint({ colors: false }),
      scrubbed(),
    ),
  });
}

/** Over the whole line as it is written. */
const scrubbed = winston.format((line) => {
  const written = Symbol.for('message');
  line[written] = scrub(String(line[written]));
  return line;
});

const LEVELS = ['error', 'warn', 'info', 'http', 'debug'] as const;

function levelsUpTo(level: (typeof LEVELS)[number]): (typeof LEVELS)[number][] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}
