import type { Core } from '@strapi/strapi';
import { ROLES, type Role } from '../access/principal';
import type { AccessTable } from '../access/table';
import { withLease } from '../kernel/lease';
import type { Kernel } from '../kernel/kernel';

const ROLE_UID = 'plugin::users-permissions.role';
const PERMISSION_UID = 'plugin::users-permissions.permission';

/**
 * Makes the users-permissions roles equal to the access table: grants what it says and revokes all else, at every boot.
 * Under a lease, since two nodes booting together would both create what is missing.
 */
export async function syncRoles(strapi: Core.Strapi, kernel: Kernel, access: AccessTable): Promise<void> {
  const lease = { holdMs: 60_000, waitMs: 60_000, holder: kernel.ids.token() };
  await withLease(kernel.db(), 'sync-roles', lease, async () => {
    for (const role of ROLES) await syncRole(strapi, role, grantsOf(access, role));
    await syncRole(strapi, 'authenticated', []);
    await closeOpenRegistration(strapi);
  });
}

export function grantsOf(access: AccessTable, role: Role): string[] {
  return access
    .rules()
    .types.filter((rule) => rule.role === role)
    .flatMap((rule) => rule.actions.map((action) => `${rule.type}.${action}`));
}

async function syncRole(strapi: Core.Strapi, type: string, grants: readonly string[]): Promise<void> {
  const roles = strapi.db.query(ROLE_UID);
  const permissions = strapi.db.query(PERMISSION_UID);
  const role: { id: number; permissions?: { id: number; action: string }[] } =
    (await roles.findOne({ where: { type }, populate: ['permissions'] })) ??
    (await roles.create({ data: { type, name: type, description: `Daktari ${type}` } }));
  const held = role.permissions ?? [];
  const seen = new Set<string>();
  for (const permission of held) {
    if (grants.includes(permission.action) && !seen.has(permission.action)) seen.add(permission.action);
    else await permissions.delete({ where: { id: permission.id } });
  }
  for (const action of grants) {
    if (!seen.has(action)) await permissions.create({ data: { action, role: role.id } });
  }
}

async function closeOpenRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = await store.get({ key: 'advanced' });
  const settings = typeof advanced === 'object' && advanced !== null ? advanced : {};
  await store.set({
    key: 'advanced',
    value: { ...settings, allow_register: false, default_role: 'authenticated' },
  });
}
