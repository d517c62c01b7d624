import { listen } from './attached.mjs';
import { ensureInstalled, NotReady } from './ensure-installed.mjs';

listen();
try {
  await ensureInstalled();
} catch (error) {
  process.stderr.write(`${error instanceof NotReady ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
