import { door, filesLike, testFile } from './tree.js';
import type { Tree } from './tree.js';

const roles =
  'args|client|command|config|connection|consumer|controller|d|decorator|decorators|entity|enum|enums|errors|events|filter|guard|' +
  'inputs|interceptor|loader|module|payloads|plugin|policy|reader|repository|resolver|rights|rows|scalar|scalars|sql|table|type|types|views';
const knownFile = new RegExp(`/[a-z0-9]+(-[a-z0-9]+)*([.](${roles}))?([.](spec|db-spec))?[.]ts$`);

/** Every room has a README and a front door. */
export const roomsWithoutDoor = (tree: Tree): string[] =>
  tree.rooms
    .flatMap((room) => [`${room}/README.md`, `${room}/src/index.ts`])
    .filter((path) => !tree.files.has(path))
    .map((path) => `${path} is missing`);

/** No room is empty: there is code behind its door. */
export const emptyRooms = (tree: Tree): string[] =>
  tree.rooms
    .filter((room) => {
      const files = [...tree.files.keys()].filter((path) => path.startsWith(`${room}/src/`) && path.endsWith('.ts'));
      return !files.some((path) => !door.test(path) && !testFile.test(path));
    })
    .map((room) => `${room} is empty`);

/** Only the two doors of a room are called index.ts. */
export const strayBarrels = (tree: Tree): string[] =>
  filesLike(tree, /(^|\/)index[.]ts$/)
    .filter(([path]) => !door.test(path))
    .map(([path]) => `${path} is a barrel`);

/** The suffix of a file in a room is a role this house knows, or there is none. */
export const unknownRoles = (tree: Tree): string[] =>
  filesLike(tree, /^libs\/.*\/src\/.*[.]ts$/)
    .filter(([path]) => !knownFile.test(path) && !path.includes('/migrations/'))
    .map(([path]) => `${path} has an unknown role`);

/** nest-cli.json lists the apps there are, no more and no fewer. */
export function unlistedApps(tree: Tree): string[] {
  const file = JSON.parse(tree.files.get('nest-cli.json') ?? '{}') as { projects?: Record<string, { root: string }> };
  const listed = Object.values(file.projects ?? {}).map((project) => project.root);
  return [
    ...tree.apps.filter((app) => !listed.includes(app)).map((app) => `${app} is not in nest-cli.json`),
    ...listed.filter((app) => !tree.apps.includes(app)).map((app) => `${app} is in nest-cli.json only`),
  ];
}
