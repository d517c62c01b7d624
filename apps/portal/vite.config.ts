import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { componentElements } from './component-elements.js';

/**
 * Modules of the component library that do nothing but define a component and name it, which the package does not say of itself:
 * those that no page uses are left out. Not among them are its custom elements, which components bring along.
 */
const ONLY_DEFINES = /\/@digdir\/designsystemet-react\/dist\/esm\//;

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
  environments: { ssr: { build: { target: 'node24', rollupOptions: { input: './src/server.ts' } } } },
});
