import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: '../../dist/portal',
  ssr: true,
} satisfies Config;
