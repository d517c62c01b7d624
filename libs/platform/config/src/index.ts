export { AppConfig } from './app-config.js';
export { ConfigModule } from './config.module.js';
export type { MailSettings } from './mail-settings.js';
export { packageRoot } from './package-root.js';
export { ConfigError, readConfig } from './read-config.js';
export { isLoopback } from './sign-in-settings.js';
export type { RightRule, SignInSettings } from './sign-in-settings.js';
export type { TrustedProxies } from './trusted-proxies.js';
export { readStandaloneSettings, type StandaloneSettings } from './standalone-settings.js';
