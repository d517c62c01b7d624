import { openDataDirectory, startMeilisearch, startPostgres } from '#platform/embedded';

const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const open = async () => {
  const directory = await openDataDirectory({ dataDir: process.argv[2], log: (said) => tell({ said }) });
  const services = await Promise.all([startPostgres({ directory }), startMeilisearch({ directory })]);
  process.once('SIGTERM', async () => {
    directory.stopping();
    await Promise.all(services.map((service) => service.stop()));
    directory.release();
    process.exit(0);
  });
  const [postgres, meilisearch] = services.map(({ url, pid, secret }) => ({ url, pid, secret }));
  tell({ postgres, meilisearch });
};

setInterval(() => undefined, 1_000);
await open().catch((error) => {
  tell({ refused: error.message });
  process.exit(1);
});
