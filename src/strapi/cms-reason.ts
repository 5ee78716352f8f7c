import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Kernel } from '../kernel/kernel';
import type { RelationField } from './cms-relations';
import { relations } from './cms-scope';

/** Said to whoever opens patients, visits, payments or accounts in the CMS and has not said why. */
const SAY_WHY =
  'This names people. Say why you look at /cms/reason (Look at patients, in the menu): it then opens for 30 minutes.';

/** Read by the panel (src/admin/offer-reason.ts), which leads to the page from wherever this came. */
const REASON_MISSING = 'cms_reason_missing';

function reasonMissing(): Error {
  return new errors.PolicyError(SAY_WHY, { code: REASON_MISSING });
}

/** A type whose rows are about persons, as `kernel.personalTypes` knows them for the audit trail. */
export function needsReason({ personalTypes }: Pick<Kernel, 'personalTypes'>, uid: string): boolean {
  return personalTypes.get(uid) !== undefined;
}

/** By the type that the route names, where Strapi still passes the sentence on; and the relation fields of a form. */
export function refuseUnreasoned(kernel: Kernel, context: Context, field: RelationField | null): void {
  const { model } = (context as { params?: Record<string, string | undefined> }).params ?? {};
  const named = [model, field?.source, field?.target].filter((uid) => uid !== undefined);
  if (named.some((uid) => needsReason(kernel, uid))) throw reasonMissing();
}

/** What somebody without a reason asks of documents: nothing of persons, not by a relation or a filter either. */
export function withoutPersons(
  strapi: Core.Strapi,
  kernel: Kernel,
  { uid, params }: { uid: UID.ContentType; params: Record<string, unknown> },
): void {
  if (needsReason(kernel, uid)) throw reasonMissing();
  if (names(strapi, kernel, uid, params.filters) || sorts(strapi, kernel, uid, params.sort)) {
    throw reasonMissing();
  }
  if (params.populate !== undefined) params.populate = populated(strapi, kernel, uid, params.populate);
}

function populated(strapi: Core.Strapi, kernel: Kernel, uid: string, populate: unknown): unknown {
  if (!isObject(populate)) throw reasonMissing();
  const targets = targetsOf(strapi, uid);
  const kept = Object.entries(populate).flatMap(([name, value]): [string, unknown][] => {
    const target = targets.get(name);
    if (target === undefined) return [[name, value]];
    if (needsReason(kernel, target)) return [];
    if (!isObject(value) || value.populate === undefined) return [[name, value]];
    return [[name, { ...value, populate: populated(strapi, kernel, target, value.populate) }]];
  });
  return Object.fromEntries(kept);
}

/** Whether a filter goes through a relation to persons. */
function names(strapi: Core.Strapi, kernel: Kernel, uid: string, filter: unknown): boolean {
  if (Array.isArray(filter)) return filter.some((each) => names(strapi, kernel, uid, each));
  if (!isObject(filter)) return false;
  const targets = targetsOf(strapi, uid);
  return Object.entries(filter).some(([key, value]) => {
    const target = targets.get(key);
    if (target !== undefined && needsReason(kernel, target)) return true;
    return names(strapi, kernel, target ?? uid, value);
  });
}

function sorts(strapi: Core.Strapi, kernel: Kernel, uid: string, sort: unknown): boolean {
  const asked = typeof sort === 'string' ? sort : JSON.stringify(sort ?? '');
  return [...targetsOf(strapi, uid)].some(
    ([name, target]) => needsReason(kernel, target) && new RegExp(`\\b${name}\\b`).test(asked),
  );
}

function targetsOf(strapi: Core.Strapi, uid: string): Map<string, string> {
  return new Map(relations(strapi, uid).map(({ name, target }) => [name, target]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
