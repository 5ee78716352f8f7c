import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

/** A relation field of a form, which the CMS fills with rows of another type, past the document service. */
export interface RelationField {
  source: string;
  target: UID.ContentType;
}

/** What the panel's forms send. Strapi hands on whatever else there is: fields, populate and filters of its database. */
const ASKED = new Set([
  ...['id', 'component', 'locale', 'status', 'page', 'pageSize'],
  ...['_q', '_filter', 'idsToOmit', 'idsToInclude'],
]);

/**
 * The relation field that a request of the CMS asks for; null for every other request. By the parameters of the route
 * that matched: one address can be written in many ways.
 * @throws NotFoundError for a field that is no relation; ValidationError for more than a form asks
 */
export function relationField(strapi: Core.Strapi, context: Context): RelationField | null {
  const { route } = context.state as { route?: Core.Route };
  const { model, targetField } = (context as { params?: Record<string, string | undefined> }).params ?? {};
  if (route?.info?.pluginName !== 'content-manager' || targetField === undefined) return null;
  const source = model ?? '';
  const attribute = strapi.contentTypes[source as UID.ContentType]?.attributes[targetField];
  if (attribute?.type !== 'relation' || !('target' in attribute)) throw new errors.NotFoundError();
  if (!Object.keys(context.query).every((key) => ASKED.has(key))) throw new errors.ValidationError('query');
  return { source, target: attribute.target };
}
