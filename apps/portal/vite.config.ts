import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { componentElements } from './component-elements.js';

/**
 * Modules of the component library that do nothing but define a component and name it, which the package does not say of itself:
 * those that no page uses are left out. Not among them are its custom elements, which components bring along.
 */
const ONLY_DEFINES = /\/@digdir\/designsystemet-react\/dist\/esm\//;

/**
 * What many pages need lies in few files, as each file costs a request and the page waits for the last. What a room alone
 * needs stays with its pages.
 */
const FILES = [
  {
    name: 'react',
    test: /\/node_modules\/(?:react|react-dom|scheduler|react-router|i18next|react-i18next)\//,
    priority: 3,
  },
  { name: 'frame', test: /\/src\/(?:root|languages|frame\/|texts\/(?!nb|nn|en))/, priority: 2 },
  {
    name: 'reading',
    test: /\/src\/(?:story\/(?:story-(?:card|facts)|text-language)|follow\/follow-button|search\/search-field)/,
    priority: 1,
  },
  {
    name: 'forms',
    test: /\/esm\/components\/(?:alert|breadcrumbs|error-summary|field|fieldset|list|radio|select|textarea|textfield)\//,
  },
];

/** The server's part carries its packages inside, so that a process loads one file and none of them is needed where it runs. */
export default defineConfig({
  plugins: [componentElements(), reactRouter()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    emptyOutDir: true,
    rollupOptions: { treeshake: { moduleSideEffects: [{ test: ONLY_DEFINES, sideEffects: false }] } },
  },
  ssr: { noExternal: true },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: FILES } } } } },
    ssr: { build: { target: 'node24', rollupOptions: { input: './src/server.ts' } } },
  },
});
