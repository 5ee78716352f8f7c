import type { Core } from '@strapi/strapi';
import type { Log, LogFields } from '../kernel/log';

/** One line an event: `event key=value …`; where lines are JSON, they are made of event and fields. */
export function strapiLog(strapi: Core.Strapi): Log {
  function line(event: string, fields: LogFields = {}): string {
    const parts = Object.entries(fields).map(([key, value]) => `${key}=${JSON.stringify(value ?? null)}`);
    return [event, ...parts].join(' ');
  }
  return {
    info: (event, fields) => void strapi.log.info(line(event, fields), { event, fields }),
    warn: (event, fields) => void strapi.log.warn(line(event, fields), { event, fields }),
    error: (event, fields) => void strapi.log.error(line(event, fields), { event, fields }),
  };
}
