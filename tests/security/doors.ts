import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  GRANT_NAMES,
  PASSKEY_GRANT,
  PASSWORD_GRANT,
  PHONE_CODE_GRANT,
} from '../../plugins/identity/server/issuer/grants/names';
import { PAGES } from '../../plugins/identity/server/interaction/turn';

/** Fields by which a request says of whom it speaks, or shows what was given to somebody. */
const NAMING = new Set(['phone', 'email', 'code', 'token', 'ticket', 'challenge', 'proof']);

/** Doors that take such a field, and why nobody learns there whether somebody else is known here. */
export const NAMES_NOBODY: Readonly<Record<string, string>> = {
  'prescriptions.prescribe':
    'the code is of a medicine; the patient is in the address, and reached as everywhere',
  'notes.save': 'the codes are of diagnoses; the visit is in the address, and reached as everywhere',
  'push.switch-on':
    'the name of a phone, a random one that only the app on it knows; the reply says of nobody whose it was',
  'unsettled.close':
    'the code is M-Pesa’s of a reversal; it is held against the codes of money, and no person is looked for',
  'invitations.accept':
    'a token of 256 bits; used, withdrawn and invented ones are alike (invitation.test.ts)',
  'providers.confirm': 'a token of 256 bits',
  'providers.correct': "the applicant's own application, by its token",
  'patients.register': 'a ticket that only whoever holds the number gets',
  'patients.register-at-desk':
    'looks among the own clinic’s patients alone, whom the desk may list; no account is looked for (desk-chapter)',
  'care.break-glass-find':
    'a doctor asks for patients of the own clinic by a whole number; each search is on the trail (emergency chapter)',
  'patients.ask-phone-change': 'at the desk, after the code that patients.phone-code sent was right',
  'console.patients.edit': 'the number is held against what the caller was shown of the same patient',
  'clinics.update': "the clinic's own number and address",
  'visits.book': 'whose telephone pays; no account is looked for',
  'visits.pay': 'whose telephone pays; no account is looked for',
  [`grant ${PASSKEY_GRANT}`]: 'the id of a passkey is no name: 128 bits and more that only its device tells',
  'page passkey': 'the id of a passkey is no name',
  'page totp': 'after the first factor was right',
  'page enrol': 'after the first factor was right',
  'page enrol-app': 'after the first factor was right',
  'page codes': 'after the last factor was right',
  'page offer-passkey': 'after the last factor was right',
  'page proof': 'after the code to the number was right',
  'page register': 'after the code to the number was right',
  'page start-over': 'forgets this sign-in; names nobody',
  'page outside': 'leaves for a provider of the settings',
  'page outside-back': 'whom a provider names has signed in there as that person: nobody names somebody else',
  'open /account/invitation': 'a token of 256 bits (invitation.test.ts)',
  'open /account/application': 'a token of 256 bits',
  'open /account/new-password': 'a token of 256 bits, then a factor of that account',
  'open /terms': 'takes no form',
  'open /privacy': 'takes no form',
};

/** Every door of the product at which somebody may be named, from what the product itself says of its doors. */
export function allDoors(): string[] {
  return [
    ...operationsThatName(),
    ...GRANT_NAMES.map((grant) => `grant ${grant}`),
    ...PAGES.map((page) => `page ${page}`),
    ...openPagePaths().map((where) => `open ${where}`),
  ];
}

export const GRANTS = { password: PASSWORD_GRANT, phoneCode: PHONE_CODE_GRANT };

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
interface OpenApi {
  paths: Record<
    string,
    Record<string, { operationId: string; requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  components: { schemas: Record<string, Schema> };
}

function operationsThatName(): string[] {
  const file = path.resolve(__dirname, '../../packages/api-client/openapi.json');
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  function fieldsIn(schema: Schema, depth = 0): string[] {
    if (depth > 8) return [];
    const of = schema.$ref === undefined ? schema : components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = of ?? {};
    const inner = [...Object.values(properties), ...(items ? [items] : []), ...anyOf, ...oneOf, ...allOf];
    return [...Object.keys(properties), ...inner.flatMap((each) => fieldsIn(each, depth + 1))];
  }
  return Object.values(paths).flatMap((methods) =>
    Object.values(methods)
      .filter(({ requestBody }) => {
        const schema = requestBody?.content['application/json']?.schema;
        return schema !== undefined && fieldsIn(schema).some((field) => NAMING.has(field));
      })
      .map(({ operationId }) => operationId),
  );
}

/** Read from the code that mounts them, since making them takes the whole plugin. */
function openPagePaths(): string[] {
  const folder = path.resolve(__dirname, '../../plugins/identity/server');
  const mounted = readFileSync(path.join(folder, 'open-pages/all-pages.ts'), 'utf8');
  const named = [...mounted.matchAll(/^ {4}\[([A-Z_]+), /gm)].map(([, name = '']) => name);
  const files = [
    'mailed-pages.ts',
    ...['forgotten', 'practitioner', 'legal'].map((page) => `open-pages/pages/${page}.ts`),
  ];
  const sources = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return named.map((name) => {
    const where = new RegExp(`const ${name} = '([^']+)'`).exec(sources.join('\n'))?.[1];
    if (where === undefined) throw new Error(`doors.ts does not know where the open page ${name} is`);
    return where;
  });
}
