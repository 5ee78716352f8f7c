import { generatedOperation } from './generated-operation.mjs';
import { fileOperation, jsonOperation, rawOperation, streamOperation } from './our-operation.mjs';
import { componentSchemas } from './zod-schemas.mjs';

const DESCRIPTION = `Everything the clinic's apps do. Money is in integer cents, instants are ISO 8601 in UTC.
Refusals carry a stable code, and a text in the language of Accept-Language.
Under /api/{type} one row is read or changed by its document id; \`x-daktari-roles\` names who may call an operation.`;

/**
 * The OpenAPI 3.1 document of a loaded product, the same text for the same code.
 * @param {NodeJS.Require} built resolves from dist/
 * @throws Error for a route, attribute or grant that nobody has described: it would be missing from the client
 */
export function describeApi(built, strapi) {
  const { classifyRoutes } = built('./src/strapi/check-routes.js');
  const { dialectsOf, routesOf } = built('./src/strapi/add-routes.js');
  const { accessOf } = built('./src/strapi/access-of.js');
  const { grantsOf } = built('./src/strapi/sync-roles.js');
  const { ROLES } = built('./src/access/principal.js');
  const { errors } = built('./packages/texts/src/en/errors.js');

  const access = accessOf(strapi);
  const components = componentSchemas(built('zod').z);
  const ours = new Map(routesOf(strapi).map((route) => [`${route.method} ${route.path}`, route]));
  const rolesOf = ({ kind, operation, action }) =>
    ROLES.filter((role) =>
      kind === 'operation'
        ? operationRoles(access, operation).includes(role)
        : grantsOf(access, role).includes(action),
    );

  const paths = {};
  const operationIds = new Set();
  for (const { method, path, rule } of classifyRoutes(strapi, access)) {
    if (rule.kind === 'closed') continue;
    // What speaks as a standard has it is described as the standard has it: /fhir/metadata.
    if (dialectsOf(strapi).some(({ folder }) => `${path}/`.startsWith(`${folder}/`))) continue;
    const roles = rolesOf(rule);
    const operation = describe({ method, path, rule });
    if (operationIds.has(operation.operationId)) throw new Error(`two operations ${operation.operationId}`);
    operationIds.add(operation.operationId);
    const key = path.replace(/:(\w+)/g, '{$1}');
    paths[key] = { ...paths[key], [method.toLowerCase()]: { ...operation, ...guardedBy(roles) } };
  }

  function describe({ method, path, rule }) {
    if (rule.kind === 'grant')
      return generatedOperation({ action: rule.action, path }, strapi, access, components);
    const route = ours.get(`${method} ${path}`);
    const kinds = {
      ...{ json: jsonOperation, file: fileOperation },
      ...{ stream: streamOperation, raw: rawOperation },
    };
    return kinds[route.kind](route, components);
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'Daktari',
      version: strapi.config.get('info.version'),
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: sorted(paths),
    components: {
      schemas: sorted({ ...components.all(), ErrorCode: errorCode(errors), Error: error() }),
      responses: {
        Refusal: refusal('Refused; nothing was changed'),
        Failure: refusal('Not finished; try again'),
      },
      parameters: {
        IdempotencyKey: idempotencyKey(),
        IfMatch: ifMatch(),
        AcceptLanguage: acceptLanguage(),
      },
      securitySchemes: { oauth: oauth() },
    },
  };
}

function operationRoles(access, operation) {
  const rule = access.rules().operations.find((each) => each.operation === operation);
  return Object.keys(rule.roles);
}

function guardedBy(roles) {
  const oauth = { oauth: [] };
  const open = roles.includes('public');
  const security = roles.length === 1 && open ? [] : open ? [{}, oauth] : [oauth];
  return { security, 'x-daktari-roles': roles };
}

function oauth() {
  return {
    type: 'openIdConnect',
    openIdConnectUrl: '/oauth/.well-known/openid-configuration',
    description: `Access tokens of the issuer at /oauth, as Bearer or, bound to a key, as DPoP. Code + PKCE in a browser;
the patient app asks the token endpoint itself (grants \`urn:daktari:grant:phone-code\`, \`…:password\`, \`…:passkey\`).`,
  };
}

function errorCode(errors) {
  const codes = Object.keys(errors).map((key) => key.replace(/^error\./, ''));
  return { type: 'string', enum: codes.sort(), description: 'Stable; its text may change' };
}

function error() {
  return {
    type: 'object',
    properties: {
      error: {
        type: 'object',
        properties: {
          status: { type: 'integer' },
          code: { $ref: '#/components/schemas/ErrorCode' },
          message: { type: 'string', description: "In the caller's language" },
          details: { type: 'object', additionalProperties: true },
        },
        required: ['status', 'code', 'message', 'details'],
      },
    },
    required: ['error'],
  };
}

function refusal(description) {
  const retryAfter = { description: 'With 429: seconds', schema: { type: 'integer' } };
  return {
    description,
    headers: { 'Retry-After': retryAfter },
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
}

function idempotencyKey() {
  return {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'New for every intent, the same for its repetitions: those get the first reply again',
    schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[!-~]+$' },
  };
}

function ifMatch() {
  return {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version that was seen, in quotes: 412 when somebody changed it since, 428 without',
    schema: { type: 'string' },
  };
}

function acceptLanguage() {
  return {
    name: 'Accept-Language',
    in: 'header',
    description: "Of the reply's texts; else the language that the caller registered with",
    schema: { type: 'string', enum: ['en', 'sw'] },
  };
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
