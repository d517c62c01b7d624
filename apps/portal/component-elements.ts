import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ELEMENTS = '@digdir/designsystemet-web';
const OF_COMPONENT = /\/designsystemet-react\/dist\/esm\/(?:components\/([\w-]+)\/)?/;
const MADE = 'virtual:component-elements/';

/** Weighty elements that one component alone uses, by the folder of that component. */
const OWN: Readonly<Record<string, string>> = { suggestion: 'ds-suggestion', tabs: 'ds-tabs' };

/** The parts of the package that stand alone, as it tells of them itself. */
const parts = (): readonly string[] => {
  const listed = createRequire(import.meta.url).resolve(`${ELEMENTS}/custom-elements.json`);
  const manifest = readFileSync(join(dirname(listed), '../package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: Readonly<Record<string, unknown>> };
  return Object.keys(exports)
    .filter((name) => name !== '.' && !name.endsWith('.json'))
    .map((name) => name.slice('./'.length));
};

const importing = (names: readonly string[]): string => names.map((name) => `import '${name}';\n`).join('');

/**
 * Gives each component of Designsystemet the custom elements that it uses, where the package gives every component all of
 * them: a page without tabs and suggestions does not load what those are made of.
 */
export const componentElements = (): Plugin => {
  const shared = parts()
    .filter((name) => !Object.values(OWN).includes(name))
    .map((name) => `${ELEMENTS}/${name}`);
  return {
    name: 'component-elements',
    enforce: 'pre',
    resolveId: (source, importer = '') => {
      if (source.startsWith(MADE)) return `\0${source}`;
      const component = source === ELEMENTS && OF_COMPONENT.exec(importer);
      if (!component) return null;
      return `\0${MADE}${component[1] && component[1] in OWN ? component[1] : 'shared'}`;
    },
    load: (id) => {
      if (!id.startsWith(`\0${MADE}`)) return null;
      const own = OWN[id.slice(MADE.length + 1)];
      if (own) return importing([`${MADE}shared`, `${ELEMENTS}/${own}`]);
      return `${importing(shared)}export { pagination } from '${ELEMENTS}/ds-pagination';\n`;
    },
  };
};
