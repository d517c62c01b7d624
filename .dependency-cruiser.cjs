/**
 * The walls of the house. Imports run down: apps, flows, domain, platform, kernel. Which room may know which other room is
 * said in the lists below and nowhere else. Every rule has a fixture of its own name under test/architecture/fixtures.
 */

/** Domain rooms, and the domain rooms each may know through the front door. A room that is not listed knows none. */
const domainRooms = {
  taxonomy: [],
  organisations: [],
  identity: ['organisations'],
  stories: ['taxonomy', 'organisations', 'identity'],
  benefits: ['stories'],
  'co-authors': ['stories', 'identity'],
  reviews: ['stories', 'organisations', 'identity'],
  discussions: ['stories', 'organisations', 'identity'],
  'follow-ups': ['stories'],
};

/** Domain rooms, and the domain rooms whose GraphQL types their own `graphql/**` may use. */
const domainSideDoors = {
  identity: ['organisations'],
  stories: ['taxonomy', 'organisations'],
  benefits: ['stories'],
  'co-authors': ['stories'],
  reviews: ['stories'],
  discussions: ['stories'],
  'follow-ups': ['stories'],
};

/** Flows, and the flows each may know. */
const flowRooms = {
  exchange: ['discovery'],
  feeds: ['discovery'],
  notifications: ['discovery'],
  'personal-data': ['discovery', 'notifications'],
};

/** Platform rooms, and the platform rooms each may know. */
const platformRooms = {
  audit: ['database'],
  database: ['config', 'observability'],
  outbox: ['database', 'config', 'observability'],
  'search-client': ['config'],
  'graphql-kit': ['config'],
  embedded: ['config'],
  limits: ['config', 'database'],
  live: ['database', 'outbox'],
  mailer: ['config', 'database', 'outbox'],
  observability: ['config'],
  operations: ['config', 'database', 'outbox', 'search-client', 'observability'],
};

/** Apps, and the apps each may start. */
const apps = {
  standalone: ['api', 'worker', 'cli'],
};

const testFile = '[.](spec|db-spec|e2e-spec)[.]ts$';
const test = ['^test/', testFile];
/** The query page, the portal and the programs that bundle them: their packages end up in a committed or built file, not in a process. */
const bundledByTheBuild = '^apps/(api/src/graphiql/(build[.]mjs|page/)|portal/)';
const product = { path: '^(apps|libs)/', pathNot: testFile };
const graphqlPackages =
  'node_modules/(@types/)?(@nestjs/graphql|@nestjs/apollo|@apollo|@as-integrations|graphql|graphql-[^/]+)/';
const graphqlKit = '^libs/platform/graphql-kit/';
const sideDoor = '^libs/[^/]+/[^/]+/src/graphql/';
const edge = [sideDoor, graphqlKit, '^apps/api/'];
const door = '^libs/(kernel|(platform|domain|flows)/[^/]+)/src/(graphql/)?index[.]ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One rule of the same name for each listed room, and one for every room that is not listed. */
function onlyAsListed(name, comment, folder, lists, { fromInside = '', doors }) {
  const rooms = Object.keys(lists);
  const rule = (room, known) =>
    forbid(
      name,
      comment,
      { path: `^${folder}/(${room})/${fromInside}`, pathNot: testFile },
      { path: `^${folder}/[^/]+/${doors}`, pathNot: ['$1', ...known].map((other) => `^${folder}/${other}/`) },
    );
  return [
    ...rooms.map((room) => rule(room, lists[room])),
    rule(rooms.length > 0 ? `(?!(?:${rooms.join('|')})/)[^/]+` : '[^/]+', []),
  ];
}

module.exports = {
  forbidden: [
    forbid('no-cycles', 'No cycles, type imports included.', {}, { circular: true }),
    forbid('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),

    forbid(
      'kernel-knows-nobody',
      'The kernel imports nothing of ours.',
      { path: '^libs/kernel/' },
      { path: '^(apps|libs/(platform|domain|flows))/' },
    ),
    forbid(
      'platform-imports-down',
      'Platform rooms import platform and kernel only.',
      { path: '^libs/platform/' },
      { path: '^(apps|libs/(domain|flows))/' },
    ),
    forbid(
      'domain-imports-down',
      'Domain rooms import domain, platform and kernel only.',
      { path: '^libs/domain/' },
      { path: '^(apps|libs/flows)/' },
    ),
    forbid('flows-import-down', 'Flows never import an app.', { path: '^libs/flows/' }, { path: '^apps/' }),
    ...onlyAsListed('apps-as-listed', 'An app starts another app only where this file lists it.', 'apps', apps, {
      doors: '',
    }),

    forbid(
      'portal-asks-the-api-only',
      'The portal knows the product by its GraphQL schema; it imports none of our code.',
      { path: '^apps/portal/' },
      { path: '^(libs|apps/(?!portal/))' },
    ),
    forbid(
      'front-door',
      'A room is entered by src/index.ts, or by src/graphql/index.ts.',
      { path: '^(apps/[^/]+|libs/kernel|libs/(?:platform|domain|flows)/[^/]+)/' },
      { path: '^libs/', pathNot: ['^$1/', door] },
    ),
    forbid(
      'side-door',
      'GraphQL types are for graphql/** and apps/api; the rest of a room does not know its own either.',
      { path: '^(apps|libs)/', pathNot: [...edge, '^apps/worker/', testFile] },
      { path: sideDoor },
    ),
    forbid(
      'no-relative-import-out-of-the-room',
      'Relative imports stay inside the room; other rooms are imported by their # name.',
      { path: '^(libs/kernel|libs/(?:platform|domain|flows)/[^/]+|apps/[^/]+)/' },
      { path: door, pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'no-front-door-to-oneself',
      'Inside a room imports are relative.',
      { path: '^(libs/kernel|libs/(?:platform|domain|flows)/[^/]+)/' },
      { path: '^$1/', dependencyTypes: ['aliased-subpath-import'] },
    ),

    ...onlyAsListed(
      'domain-to-domain-as-listed',
      'A domain room knows another only where this file lists it.',
      'libs/domain',
      domainRooms,
      { doors: 'src/(?!graphql/)' },
    ),
    ...onlyAsListed(
      'domain-side-doors-as-listed',
      'A domain room uses the GraphQL types of another only where this file lists it.',
      'libs/domain',
      domainSideDoors,
      { fromInside: 'src/graphql/', doors: 'src/graphql/' },
    ),
    ...onlyAsListed(
      'flow-to-flow-as-listed',
      'A flow knows another only where this file lists it.',
      'libs/flows',
      flowRooms,
      { doors: '' },
    ),
    ...onlyAsListed(
      'platform-to-platform-as-listed',
      'A platform room knows another only where this file lists it.',
      'libs/platform',
      platformRooms,
      { doors: '' },
    ),

    forbid(
      'sql-only-in-persistence',
      'typeorm and pg only in persistence/** and platform/database.',
      { pathNot: [...test, '^libs/[^/]+/[^/]+/src/persistence/', '^libs/platform/database/'] },
      { path: 'node_modules/(@types/)?(typeorm|pg|pg-[^/]+)/' },
    ),
    forbid(
      'meilisearch-only-in-search-client',
      'The search engine is reached through platform/search-client.',
      { pathNot: [...test, '^libs/platform/search-client/'] },
      { path: 'node_modules/meilisearch/' },
    ),
    forbid(
      'graphql-only-at-the-edge',
      'GraphQL packages and graphql-kit only in graphql/**, graphql-kit and apps/api; the portal listens for notices.',
      { pathNot: [...test, ...edge, '^apps/worker/', '^apps/portal/(generate[.]mjs|src/frame/notice-stream[.]ts)$'] },
      { path: [graphqlPackages, graphqlKit] },
    ),
    forbid(
      'worker-never-loads-graphql',
      'Nothing the worker loads may lead to GraphQL.',
      { path: '^apps/worker/', pathNot: testFile },
      { path: [graphqlPackages, graphqlKit, sideDoor], reachable: true },
    ),
    forbid(
      'pure-domain',
      'domain/** imports its own folder and the kernel; no framework, no I/O, no package.',
      { path: '^(libs/[^/]+/[^/]+/src/domain)/', pathNot: testFile },
      { pathNot: ['^$1/', '^libs/kernel/', '^libs/domain/[^/]+/src/index[.]ts$'] },
    ),
    forbid(
      'pure-domain',
      'domain/** may use the types of another room, never its values.',
      { path: '^(libs/[^/]+/[^/]+)/src/domain/', pathNot: testFile },
      { path: '^libs/domain/[^/]+/src/index[.]ts$', pathNot: '^$1/', dependencyTypesNot: ['type-only'] },
    ),

    forbid('no-test-code-in-the-product', 'What runs in production imports no test.', product, {
      path: [testFile, '^test/'],
    }),
    forbid(
      'tests-beside-code-use-test-support-only',
      'A test beside the code takes its builders from test/support and nothing else from test.',
      { path: `^(apps|libs)/.*${testFile}` },
      { path: '^test/(?!support/)' },
    ),
    forbid(
      'only-declared-packages',
      'Every package is named in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dev-packages-in-the-product',
      'What runs in production imports no development dependency.',
      { ...product, pathNot: [testFile, bundledByTheBuild] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^dist/',
        '^test/architecture/fixtures/',
        '^apps/portal/[.](react-router|generated)/',
        '[+]types/',
        '^virtual:',
      ],
    },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['ildsjel-source', 'node', 'import', 'require', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
