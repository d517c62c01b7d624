import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { addProvider, addRoom } from './scaffold-module.mjs';
import {
  moduleText,
  pascal,
  policyLine,
  policyText,
  readmeText,
  specText,
  verbText,
  words,
} from './scaffold-texts.mjs';

/**
 * Opens a room (`npm run new:room -- domain/awards`) or adds a verb to one (`npm run new:verb -- domain/stories publish-story`).
 * Nothing that exists is overwritten.
 */

const usage = 'Usage: npm run new:room -- domain/awards | npm run new:verb -- domain/stories publish-story';
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const layers = ['platform', 'domain', 'flows'];

class Refusal extends Error {}

async function write(path, text) {
  const options = (await prettier.resolveConfig(path)) ?? {};
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await prettier.format(text, { ...options, filepath: path }));
  process.stdout.write(`${path}\n`);
}

function checkedRoom(room = '') {
  const [layer, name, ...rest] = room.split('/');
  if (!layers.includes(layer) || !kebab.test(name ?? '') || rest.length > 0) {
    throw new Refusal(`"${room}" is not a room: say ${layers.map((one) => `${one}/<name>`).join(', ')}.\n${usage}`);
  }
  return { name, folder: join('libs', layer, name) };
}

/** Writes the README, the module and the front door of a room, and lets the apps that list rooms know it. */
async function newRoom(room) {
  const { name, folder } = checkedRoom(room);
  if (existsSync(join(folder, 'src/index.ts'))) throw new Refusal(`The room ${folder} is there already.`);
  await write(join(folder, 'README.md'), readmeText(name));
  await write(join(folder, `src/${name}.module.ts`), moduleText(name));
  await write(join(folder, 'src/index.ts'), `export { ${pascal(name)}Module } from './${name}.module.js';`);
  for (const app of ['apps/api', 'apps/worker', 'apps/cli']) {
    const file = ['app', app.split('/')[1]]
      .map((one) => join(app, `src/${one}.module.ts`))
      .find((one) => existsSync(one));
    const changed = file && addRoom(readFileSync(file, 'utf8'), `${pascal(name)}Module`, `#${room}`);
    if (changed) await write(file, changed);
  }
  process.stdout.write(`Next: say in the README what it is for, and npm run new:verb -- ${room} <verb>-<noun>\n`);
}

/** Puts the permission of the verb in the policy of its noun where that can be done, else in a policy of its own. */
async function writePolicy(folder, verb) {
  const noun = verb.split('-').at(-1);
  const shared = join(folder, `src/application/${noun}.policy.ts`);
  const text = existsSync(shared) ? readFileSync(shared, 'utf8') : null;
  const extendable = text !== null && /\bholdsRole\b/.test(text) && /\bActor\b/.test(text);
  if (extendable) await write(shared, `${text}\n${policyLine(verb)}`);
  else await write(text === null ? shared : join(folder, `src/application/${verb}.policy.ts`), policyText(verb));
  return text === null || extendable ? noun : verb;
}

/** Writes a verb, its permission and its spec, and provides it in the module of the room. */
async function newVerb(room, verb = '') {
  const { name, folder } = checkedRoom(room);
  const moduleFile = join(folder, `src/${name}.module.ts`);
  const file = join(folder, `src/application/${verb}.ts`);
  if (!kebab.test(verb) || !verb.includes('-')) throw new Refusal(`"${verb}" is not a verb and its noun.\n${usage}`);
  if (!existsSync(moduleFile)) throw new Refusal(`${moduleFile} is missing: open the room first.\n${usage}`);
  if (existsSync(file)) throw new Refusal(`${file} is there already.`);
  const policy = await writePolicy(folder, verb);
  await write(file, verbText(verb, policy));
  await write(join(folder, `src/application/${verb}.spec.ts`), specText(verb));
  const changed = addProvider(readFileSync(moduleFile, 'utf8'), pascal(verb), `./application/${verb}.js`);
  if (changed) await write(moduleFile, changed);
  else process.stdout.write(`Next: provide ${pascal(verb)} in ${moduleFile}\n`);
  process.stdout.write(`Next: let it ${words(verb)}; until then it finds nothing and changes nothing.\n`);
}

const [what, ...rest] = process.argv.slice(2);
try {
  if (what === 'room') await newRoom(...rest);
  else if (what === 'verb') await newVerb(...rest);
  else throw new Refusal(usage);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
