import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const NOTE = 'Written by `npm run openapi` from the routes; the tests fail when it is out of date.';
const KEY = 'IdempotencyKey';

/** @returns {Promise<Record<string, string>>} the generated files of packages/api-client by their path there */
export async function clientFiles(document) {
  const config = await resolveConfig(import.meta.filename);
  const typescript = (text) => format(`// ${NOTE}\n${text}`, { ...config, parser: 'typescript' });
  return {
    'openapi.json': await format(JSON.stringify(document), { ...config, parser: 'json' }),
    'src/schema.ts': await typescript(await types(document)),
    'src/idempotent-operations.ts': await typescript(
      `export const IDEMPOTENT_OPERATIONS: readonly string[] = ${JSON.stringify(idempotentOperations(document))};\n`,
    ),
  };
}

async function types(document) {
  const forCallers = structuredClone(document);
  // The client makes up a key where the caller gives none.
  delete forCallers.components.parameters[KEY].required;
  const nodes = await openapiTS(forCallers, { alphabetize: false });
  const used = nodes.filter((node) => !['webhooks', '$defs'].includes(node.name?.text));
  return `/* eslint-disable max-lines -- generated */\n${astToString(used)}`;
}

/** `POST /api/visits` and the like. */
function idempotentOperations({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, { parameters = [] }]) => parameters.some(({ $ref }) => $ref?.endsWith(`/${KEY}`)))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
}
