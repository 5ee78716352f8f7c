import { formats, winston } from '@strapi/logger';
import { readEnv } from './env';

export default () => {
  const { LOG_LEVEL } = readEnv();
  return {
    transports: [
      new winston.transports.Console({
        level: LOG_LEVEL,
        format: winston.format.combine(
          formats.levelFilter(...levelsUpTo(LOG_LEVEL)),
          formats.prettyPrint({ colors: false }),
        ),
      }),
    ],
  };
};

const LEVELS = ['error', 'warn', 'info', 'http', 'debug'] as const;

function levelsUpTo(level: (typeof LEVELS)[number]): (typeof LEVELS)[number][] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1);
}
