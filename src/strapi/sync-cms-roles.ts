import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AccessTable } from '../access/table';
import type { CmsRight } from '../kernel/content';
import { withLease } from '../kernel/lease';
import type { Kernel } from '../kernel/kernel';
import { OWN_CLINIC } from './cms-scope';
import { isFact, READ_ONLY } from './guard-cms';

/** The code of the CMS role for people who run a clinic. */
export const CLINIC_EDITOR = 'daktari-clinic-editor';
const ROLE_UID = 'admin::role';
const PERMISSION_UID = 'admin::permission';
const EXPLORER = 'plugin::content-manager.explorer';

interface CmsPermission {
  action: string;
  subject: string;
  properties: { fields?: string[] };
  conditions: string[];
}

/**
 * Makes the CMS role "Clinic editor" equal to `kernel.cmsRights` at every boot: content only, no schemas, plugins,
 * users or settings. And takes the writing of facts from every role, the super admin's too, so that the panel does not
 * offer "Create new entry" for what it would refuse.
 */
export async function syncCmsRoles(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): Promise<void> {
  const lease = { holdMs: 60_000, waitMs: 60_000, holder: kernel.ids.token() };
  await withLease(kernel.db(), 'sync-cms-roles', lease, async () => {
    const rights = new Map(kernel.cmsRights.entries());
    const permissions = [...rights].flatMap(([uid, granted]) =>
      granted.map((right) => permissionFor(strapi, rights, uid, right)),
    );
    const roles = strapi.service('admin::role') as {
      assignPermissions(roleId: number, permissions: readonly CmsPermission[]): Promise<unknown>;
    };
    await roles.assignPermissions(await editorRole(strapi), permissions);
    await strapi.db.query(PERMISSION_UID).deleteMany({
      where: {
        subject: { $in: factsOf(strapi, access) },
        action: { $in: ['create', 'update', 'delete', 'publish'].map((right) => `${EXPLORER}.${right}`) },
      },
    });
  });
}

/** Says why to those who write a fact past the panel; without the permission Strapi would only say "Forbidden". */
export function explainFacts(strapi: Core.Strapi, access: AccessTable): void {
  strapi.server.use(async (context, next) => {
    const uid = /^\/content-manager\/collection-types\/([^/]+)/.exec(context.path)?.[1];
    const signedIn = context.get('Authorization') !== '';
    if (uid && signedIn && context.method !== 'GET' && isFact(access, uid)) {
      throw new errors.ForbiddenError(READ_ONLY);
    }
    return next();
  });
}

async function editorRole(strapi: Core.Strapi): Promise<number> {
  const roles = strapi.db.query(ROLE_UID);
  const role =
    (await roles.findOne({ where: { code: CLINIC_EDITOR } })) ??
    (await roles.create({
      data: {
        code: CLINIC_EDITOR,
        name: 'Clinic editor',
        description: 'Edits what a clinic decides: services, people, hours, reminders. Kept by Daktari.',
      },
    }));
  return Number(role.id);
}

function permissionFor(
  strapi: Core.Strapi,
  rights: ReadonlyMap<string, readonly CmsRight[]>,
  uid: string,
  right: CmsRight,
): CmsPermission {
  const fields = fieldsOf(strapi, rights, uid);
  const properties = right === 'delete' ? {} : { fields };
  return { action: `${EXPLORER}.${right}`, subject: uid, properties, conditions: [OWN_CLINIC.id] };
}

/** What is neither private nor leads to a type that editors may not read. */
function fieldsOf(
  strapi: Core.Strapi,
  rights: ReadonlyMap<string, readonly CmsRight[]>,
  uid: string,
): string[] {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  return Object.entries(attributes)
    .filter(([, attribute]) => {
      const hidden = ('private' in attribute && attribute.private === true) || attribute.visible === false;
      const target = attribute.type === 'relation' && 'target' in attribute ? attribute.target : null;
      return !hidden && (target === null || rights.has(target));
    })
    .map(([name]) => name)
    .filter((name) => !/^(id|documentId|createdAt|updatedAt|publishedAt|locale)$/.test(name));
}

function factsOf(strapi: Core.Strapi, access: AccessTable): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => isFact(access, uid));
}
