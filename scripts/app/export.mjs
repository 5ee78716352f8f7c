import { rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../lib/run.mjs';

/** Expo's bundles of one platform (`web`, `android`, `ios`), written to `out`. Asks nobody on the network. */
export async function exportApp(root, platform, out) {
  rmSync(out, { recursive: true, force: true });
  const cli = path.join(root, 'mobile/node_modules/expo/bin/cli');
  await run(process.execPath, [cli, 'export', '-p', platform, '--output-dir', out], {
    cwd: path.join(root, 'mobile'),
    env: { ...process.env, CI: '1', NODE_ENV: 'production', EXPO_OFFLINE: '1', EXPO_NO_TELEMETRY: '1' },
  });
}
