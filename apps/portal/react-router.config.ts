import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: '../../dist/portal',
  ssr: true,
  // A page knows of all others when it is there: whoever has lost the connection stays where they are.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
