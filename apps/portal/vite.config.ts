import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

/** The server's part carries its packages inside, so that a process loads one file and none of them is needed where it runs. */
export default defineConfig({
  plugins: [reactRouter()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { target: 'es2022', assetsInlineLimit: 0, emptyOutDir: true },
  ssr: { noExternal: true },
  environments: { ssr: { build: { target: 'node24', rollupOptions: { input: './src/server.ts' } } } },
});
