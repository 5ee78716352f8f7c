// Loads the server's own TypeScript without a build: `strapi develop` empties dist whenever it compiles.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** @returns {(file:string)=>unknown} requires `file`, a path from the root without its ending; needs the development packages */
export function sourceLoader(root) {
  const require = createRequire(path.join(root, 'package.json'));
  const ts = require('typescript');
  require.extensions['.ts'] ??= (module, file) => {
    const compilerOptions = {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    };
    module._compile(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
  };
  return (file) => require(path.join(root, `${file}.ts`));
}
