import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Dialect, SpokenIn } from '../access/dialect';
import type { Route } from '../access/route';

const added = new WeakMap<Core.Strapi, readonly Route[]>();
const folders = new WeakMap<Core.Strapi, readonly Folder[]>();

interface Folder {
  folder: string;
  make(): readonly Route[];
  dialect: Dialect | null;
}

/**
 * Gives a plugin its routes. They are served ahead of Strapi's middlewares (see mount-ahead.ts) and also stand in
 * Strapi's router, so that its route list and its OpenAPI document name them.
 * @param prefix below /api, e.g. '' or '/pay'
 */
export function addRoutes(
  strapi: Core.Strapi,
  plugin: string,
  prefix: string,
  routes: readonly Route[],
): void {
  const known = added.get(strapi) ?? [];
  added.set(strapi, [...known, ...routes.map((route) => ({ ...route, path: `/api${prefix}${route.path}` }))]);
  strapi.plugin(plugin).routes = {
    'content-api': { type: 'content-api', prefix, routes: routes.map(toStrapiRoute) },
  };
}

/** Every route of ours with its full path. */
export function routesOf(strapi: Core.Strapi): readonly Route[] {
  return added.get(strapi) ?? [];
}

/**
 * Routes of a folder of their own, outside /api, that are made of what others contribute: `make` is called once everybody
 * has registered. Strapi's router never hears of them.
 * @param folder e.g. '/console-api'
 * @param dialect where a standard says how it speaks; others may serve something below it, too
 */
export function addFolder(
  strapi: Core.Strapi,
  folder: string,
  make: () => readonly Route[],
  dialect: Dialect | null = null,
): void {
  folders.set(strapi, [...(folders.get(strapi) ?? []), { folder, make, dialect }]);
}

/** Called once, by the application, which registers after all plugins. */
export function settleFolders(strapi: Core.Strapi): void {
  for (const { folder, make } of folders.get(strapi) ?? []) {
    const made = make().map((route) => ({ ...route, path: folder + route.path }));
    added.set(strapi, [...routesOf(strapi), ...made]);
  }
}

/** In these nothing but routes of ours stands. */
export function foldersOf(strapi: Core.Strapi): readonly string[] {
  return (folders.get(strapi) ?? []).flatMap(({ folder, dialect }) => (dialect === null ? [folder] : []));
}

export function dialectsOf(strapi: Core.Strapi): readonly SpokenIn[] {
  return (folders.get(strapi) ?? []).flatMap(({ folder, dialect }) => (dialect ? [{ folder, dialect }] : []));
}

/** Routes of src/api, which has no plugin to hang them on. */
export function addAppRoutes(strapi: Core.Strapi, routes: readonly Route[]): void {
  const known = added.get(strapi) ?? [];
  added.set(strapi, [...known, ...routes.map((route) => ({ ...route, path: `/api${route.path}` }))]);
}

function toStrapiRoute(route: Route): Core.Route {
  return {
    method: route.method,
    path: route.path,
    handler: () => {
      // Reached by paths that only Strapi's router takes for this one, e.g. in capitals: ours is exact.
      throw new errors.NotFoundError();
    },
    info: { type: 'content-api' },
    config: { auth: false },
  };
}
