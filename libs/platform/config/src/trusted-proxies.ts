import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Whose word is taken for the caller's address: nobody's, that of so many proxies next to us, or that of these addresses. */
export type TrustedProxies = false | number | readonly string[];

const MOST_PROXIES = 32;
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const isNetwork = (text: string): boolean => {
  if (NAMED_NETWORKS.has(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (length === undefined) return true;
  if (!/^\d{1,3}$/.test(length)) return false;
  try {
    new BlockList().addSubnet(address, Number(length), family === 4 ? 'ipv4' : 'ipv6');
    return Number(length) > 0;
  } catch {
    return false;
  }
};

/** `false`, a number of proxies (`true` is one), or addresses and networks with commas between them. */
export const trustedProxies = z
  .string()
  .default('false')
  .transform((text, context): TrustedProxies => {
    if (text === 'false') return false;
    if (text === 'true') return 1;
    if (/^\d{1,2}$/.test(text) && Number(text) <= MOST_PROXIES) return Number(text) || false;
    const networks = text.split(',').map((part) => part.trim());
    if (networks.every(isNetwork)) return networks;
    const message = `must be a number of proxies up to ${MOST_PROXIES}, or their addresses or networks (10.0.0.0/8) with commas between`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
