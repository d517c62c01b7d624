import { parse } from 'yaml';

/** A service of a compose file, as far as promises are made about it. */
export interface Service {
  build?: { dockerfile: string };
  image: string;
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  restart?: string;
  secrets?: string[];
  networks?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  deploy?: { replicas?: number };
  container_name?: string;
  command?: string[] | string;
  entrypoint?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

/** A compose file. */
export interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  secrets: Record<string, { file?: string; environment?: string }>;
}

/** Reads a compose file with its merged parts in place, and each variable as what it is when it is not set. */
export const readCompose = (text: string): Compose =>
  parse(text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1'), { merge: true }) as Compose;

/** Everything that is started with a command: its words. */
export const wordsOf = ({ command = [], entrypoint = [], healthcheck }: Service): string[] =>
  [entrypoint, command, healthcheck?.test ?? []].flat().flatMap((part) => part.split(/\s+/));

const SECRET_NAME = /PASSWORD|KEY|SECRET|TOKEN/;
const PINNED = /:v?\d+\.\d+(\.\d+)?(-[\w.]+)?$/;

/** A promise about a compose file: what breaks it, in words. */
export type PromiseKept = (compose: Compose) => string[];

const each =
  (broken: (service: Service, name: string, compose: Compose) => boolean): PromiseKept =>
  (compose) =>
    Object.entries(compose.services).flatMap(([name, service]) => (broken(service, name, compose) ? [name] : []));

const isOurs = ({ build }: Service, name: string): boolean => build !== undefined || name === 'proxy';
const isPlaced = (file: string, { secrets = [] }: Service, compose: Compose): boolean =>
  secrets.some((name) => file === `/run/secrets/${name}` && compose.secrets[name]?.file !== undefined);

/** What is promised of the compose file. */
export const promises: Readonly<Record<string, PromiseKept>> = {
  'images of others are pinned': each(({ image, build }) => build === undefined && !PINNED.test(image)),
  'nothing of ours runs as root': each(
    (service, name) => isOurs(service, name) && (!service.user || /^(root|0)(:|$)/.test(service.user)),
  ),
  'nothing of ours may write to its image': each(
    (service, name) => isOurs(service, name) && service.read_only !== true,
  ),
  'nothing of ours has or gains privileges': each(
    (service, name) =>
      isOurs(service, name) &&
      !(service.cap_drop?.includes('ALL') && service.security_opt?.includes('no-new-privileges:true')),
  ),
  'no secret is in the environment': each(({ environment = {} }) =>
    Object.entries(environment).some(
      ([name, value]) =>
        (SECRET_NAME.test(name) && !name.endsWith('_FILE')) || (URL.canParse(value) && new URL(value).password !== ''),
    ),
  ),
  'secrets come from files that are there': each((service, _, compose) =>
    Object.entries(service.environment ?? {}).some(
      ([name, value]) => name.endsWith('_FILE') && !isPlaced(value, service, compose),
    ),
  ),
  'whatever keeps running has a health check': each(
    ({ restart, healthcheck }) => restart !== 'no' && (healthcheck?.disable === true || !healthcheck?.test?.length),
  ),
  'there are two of api and worker': each(
    ({ deploy, container_name: fixed }, name) =>
      (name === 'api' || name === 'worker') && (deploy?.replicas !== 2 || fixed !== undefined),
  ),
  'only the proxy can be reached from outside': each(
    ({ ports, networks = [] }, name, compose) =>
      (name === 'proxy') !== (ports !== undefined) ||
      (!['proxy', 'api'].includes(name) && networks.some((network) => compose.networks[network]?.internal !== true)) ||
      (name === 'proxy' && networks.includes('back')),
  ),
  'api and worker wait for the schema': each(
    ({ depends_on: after }, name) =>
      (name === 'api' || name === 'worker') && after?.['prepare']?.condition !== 'service_completed_successfully',
  ),
  'the api believes the proxy, and it alone': each(
    ({ environment }, name) => name === 'api' && environment?.['TRUST_PROXY'] !== '1',
  ),
};
