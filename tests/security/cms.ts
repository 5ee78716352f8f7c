import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lookInCms } from '../support/cms-client';
import { at, send, type Reply } from './client';
import type { World } from './world';

/** A content type as the CMS shows it to its panel. */
export interface CmsType {
  uid: string;
  isDisplayed: boolean;
  info: { singularName: string };
  attributes: Record<string, Attribute>;
  /** The examples that the panel shows in empty fields. */
  placeholders: Record<string, string | undefined>;
  /** How the panel sorts the list. */
  sort: string;
}
interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  useJoinTable?: boolean;
  required?: boolean;
  visible?: boolean;
  private?: boolean;
  default?: unknown;
  enum?: string[];
  regex?: string;
  min?: number;
  max?: number;
}

/** One row as the CMS names it. */
export interface Named {
  id: number;
  documentId: string;
}

/** What the panel sends for one relation of a form. */
export interface Change {
  connect: object[];
  disconnect: object[];
}
export const UNTOUCHED: Change = { connect: [], disconnect: [] };
/** A row that was picked in the form, and one that was taken away. */
export const picked = ({ id, documentId }: Named): object => ({
  id,
  documentId,
  locale: null,
  isTemporary: true,
});
export const taken = ({ id, documentId }: Named): object => ({ id, documentId, locale: null });

/** The Content Manager's own API, for a session of its panel. */
export function contentManager(base: string, token: string) {
  return (method: string, where: string, body?: unknown): Promise<Reply> =>
    send(base, method, `/content-manager/${where}`, { token, ...(body === undefined ? {} : { body }) });
}

/** The CMS over HTTP, as its panel talks to it. */
export interface Cms {
  types: ReadonlyMap<string, CmsType>;
  call(method: string, path: string, body?: unknown): Promise<Reply>;
}

export async function signInToCms({ stack }: World, email: string): Promise<Cms> {
  const { productUrl, password } = stack;
  const { token } = await lookInCms(productUrl, { name: email, password });
  const call: Cms['call'] = (method, where, body) =>
    send(productUrl, method, `/content-manager${where}`, { token, body });
  const types = new Map<string, CmsType>();
  for (const type of at(await call('GET', '/init'), 'data.contentTypes') as CmsType[]) {
    const view = type.isDisplayed ? await viewOf(call, type) : { placeholders: {}, sort: '' };
    types.set(type.uid, { ...type, ...view });
  }
  return { call, types };
}

async function viewOf(call: Cms['call'], { uid }: CmsType): Promise<Pick<CmsType, 'placeholders' | 'sort'>> {
  const reply = await call('GET', `/content-types/${uid}/configuration`);
  const { metadatas, settings } = at(reply, 'data.contentType') as {
    metadatas: Record<string, { edit: { placeholder?: string } }>;
    settings: { defaultSortBy: string; defaultSortOrder: string };
  };
  const placeholders = Object.entries(metadatas).map(([name, { edit }]) => [name, edit.placeholder] as const);
  return {
    placeholders: Object.fromEntries(placeholders),
    sort: `${settings.defaultSortBy}:${settings.defaultSortOrder}`,
  };
}

export function pathOf(uid: string, rest = ''): string {
  return `/collection-types/${uid}${rest}`;
}

/** Relations that are foreign-key columns and can be chosen in a form. */
export function foreignKeys(type: CmsType): { name: string; target: string; required: boolean }[] {
  return Object.entries(type.attributes).flatMap(([name, attribute]) =>
    attribute.useJoinTable === false && attribute.visible !== false
      ? [{ name, target: attribute.target ?? '', required: attribute.required === true }]
      : [],
  );
}

let forms = 0;

/** A filled-in form of a type, every relation left alone; each has values of its own where they must differ. */
export function formOf(type: CmsType): Record<string, unknown> {
  forms += 1;
  const texts = [`row-${forms}`, 'en'];
  return Object.fromEntries(
    Object.entries(type.attributes)
      .filter(([name, { visible, private: hidden, type: kind }]) => {
        const own = !/^(id|documentId|createdAt|updatedAt|publishedAt)$/.test(name) && visible !== false;
        return own && (hidden !== true || kind === 'password');
      })
      .map(([name, attribute]) => [name, valueOf(attribute, type.placeholders[name], texts)]),
  );
}

function valueOf(attribute: Attribute, placeholder: string | undefined, texts: readonly string[]): unknown {
  if (attribute.default !== undefined) return attribute.default;
  switch (attribute.type) {
    case 'relation':
      return UNTOUCHED;
    case 'enumeration':
      return attribute.enum?.[0];
    case 'boolean':
      return false;
    case 'json':
      return null;
    case 'integer':
      return Math.min(
        Math.ceil((attribute.min ?? 0) / 100) * 100 + 100 * (forms % 50),
        attribute.max ?? Infinity,
      );
    case 'date':
      return '2031-02-03';
    case 'datetime':
      return '2031-02-03T08:00:00.000Z';
    case 'email':
      return `row-${forms}@cms.example`;
    case 'password':
      return 'A-Password-Of-The-Tests-1';
    case 'string':
    case 'text':
      // What the panel shows as an example has to be accepted.
      return attribute.regex ? firstMatch(attribute.regex, texts) : placeholder || `Row ${forms}`;
    default:
      throw new Error(`cms.ts cannot fill in a field of type ${attribute.type} yet`);
  }
}

function firstMatch(regex: string, texts: readonly string[]): string {
  const match = texts.find((text) => new RegExp(regex).test(text));
  if (match === undefined) throw new Error(`cms.ts knows no text for ${regex} yet`);
  return match;
}

/** The table of each content type of this repository, by its singular name. */
export function contentTables(): ReadonlyMap<string, string> {
  const root = path.resolve(__dirname, '../..');
  const files = ['src', 'plugins'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'schema.json')
      .map((file) => path.join(root, folder, file)),
  );
  const schemas = files.map(
    (file) =>
      JSON.parse(readFileSync(file, 'utf8')) as { collectionName: string; info: { singularName: string } },
  );
  return new Map(schemas.map(({ collectionName, info }) => [info.singularName, collectionName]));
}

export function columnOf(relation: string): string {
  return `${relation.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_id`;
}
