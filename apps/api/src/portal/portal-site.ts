import type { AppConfig } from '#platform/config';
import type { PortalSite } from './portal-program.js';

const MINUTE_MS = 60_000;

/** What the portal's pages tell of how the product is run here, by its settings. */
export const portalSite = ({ operator, search, notices, mail, session, rate }: AppConfig): PortalSite => ({
  operator: { name: operator.name, email: operator.email },
  kept: {
    searchLogDays: search.logDays,
    noticeDays: notices.days,
    mailDays: mail.days,
    sessionIdleMinutes: session.idleMs / MINUTE_MS,
    sessionMaxMinutes: session.lifetimeMs / MINUTE_MS,
  },
  perMinute: { address: rate.perAddress, key: rate.perKey },
});
