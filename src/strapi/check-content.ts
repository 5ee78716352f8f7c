import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { ContentRefused, type ContentProblem } from '../kernel/content';
import { violatedUnique } from '../kernel/errors';
import type { Kernel } from '../kernel/kernel';
import { foreignKeys } from './foreign-keys';

const WRITES = new Set(['create', 'update', 'clone']);

/**
 * What editors save in the CMS passes the checks that plugins contributed (`kernel.contentChecks`), and a refusal tells
 * them at the field what to do. Must be called after resolveForeignKeys.
 */
export function checkContent(strapi: Core.Strapi, kernel: Kernel): void {
  strapi.documents.use(async (context, next) => {
    const route = strapi.requestContext.get()?.state.route;
    const { data, documentId } = context.params as { data?: object; documentId?: unknown };
    if (route?.info?.type === 'admin' && context.action === 'delete') return next().catch(told);
    if (route?.info?.type !== 'admin' || !WRITES.has(context.action) || !data) return next();
    // A form may hold less than the row: what it does not name stays as it is.
    const populate = foreignKeys(strapi, context.uid).map(({ name }) => name);
    const where = { documentId: String(documentId) };
    const before: object | null =
      context.action === 'create' ? null : await strapi.db.query(context.uid).findOne({ where, populate });
    const problem = firstProblem(kernel, context.uid, { ...before, ...data });
    if (problem) throw refusal(problem);
    try {
      return await next();
    } catch (error) {
      if (error instanceof ContentRefused) return told(error);
      const field = uniqueField(strapi, context.uid, error);
      throw field ? refusal({ field, message: 'There is one with this already. Choose another.' }) : error;
    }
  });
}

function firstProblem(
  kernel: Kernel,
  uid: string,
  values: Readonly<Record<string, unknown>>,
): ContentProblem | null {
  for (const [name, check] of kernel.contentChecks.entries()) {
    const problem = name.startsWith(`${uid} `) ? check(values) : null;
    if (problem) return problem;
  }
  return null;
}

function told(error: unknown): never {
  throw error instanceof ContentRefused ? refusal(error.problem) : error;
}

/** The panel shows `message` in a toast and the message under `errors` beside the field. */
function refusal({ field, message }: ContentProblem): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}

interface DeclaredIndex {
  name: string;
  type?: string;
  columns: string[];
}

/** The field of the last column of the violated unique index, as the type's schema declares it. */
function uniqueField(strapi: Core.Strapi, uid: string, error: unknown): string | null {
  const violated = violatedUnique(error);
  if (violated === null) return null;
  const { indexes = [], attributes = {} } = (strapi.db.metadata.get(uid) ?? {}) as {
    indexes?: DeclaredIndex[];
    attributes?: Record<string, { columnName?: string; joinColumn?: { name: string } }>;
  };
  const index = indexes.find(
    ({ name, type, columns }) =>
      // PostgreSQL names the index, SQLite the columns: "clinics.slug".
      type === 'unique' && (name === violated || columns.every((column) => violated.includes(`.${column}`))),
  );
  const column = index?.columns.at(-1);
  const field = Object.entries(attributes).find(
    ([, { columnName, joinColumn }]) => (joinColumn?.name ?? columnName) === column,
  );
  return field?.[0] ?? null;
}
