import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Held {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const MOST = 5_000;

/** Everything that the local provider remembers, until it ends. */
const held = new Map<string, Held>();

const alive = (key: string): AdapterPayload | undefined => {
  const one = held.get(key);
  return one && one.until > Date.now() ? one.payload : undefined;
};

const tidied = (): void => {
  if (held.size < MOST) return;
  for (const [key, { until }] of held) if (until <= Date.now() || held.size >= MOST) held.delete(key);
};

/** Keeps what the local provider remembers in the memory of the process; nothing of it outlives a start. */
export class LocalMemory implements Adapter {
  constructor(private readonly kind: string) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    tidied();
    held.set(this.key(id), { payload, until: Date.now() + (expiresIn || 86_400) * 1_000 });
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(alive(this.key(id)));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.first((payload) => payload.uid === uid));
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.first((payload) => payload.userCode === userCode));
  }

  consume(id: string): Promise<void> {
    const payload = alive(this.key(id));
    if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    held.delete(this.key(id));
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of held) if (payload.grantId === grantId) held.delete(key);
    return Promise.resolve();
  }

  private key(id: string): string {
    return `${this.kind}:${id}`;
  }

  private first(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const key of held.keys()) {
      const payload = key.startsWith(`${this.kind}:`) ? alive(key) : undefined;
      if (payload && fits(payload)) return payload;
    }
    return undefined;
  }
}
