import { join } from 'node:path';
import { attached, listen } from '../../../apps/standalone/attached.mjs';
import { ensureInstalled, NotReady, root } from '../../../apps/standalone/ensure-installed.mjs';

listen(20_000);
try {
  const node = await ensureInstalled();
  const args = [join(root, 'test/bench/portal/main.mjs'), ...process.argv.slice(2)];
  process.exitCode = await attached(node, args, { cwd: root, leader: true });
} catch (error) {
  process.stderr.write(`${error instanceof NotReady ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
