import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** Keeps what a provider has to remember until this process ends; several providers may share it. */
export function memory(): AdapterFactory {
  const kept = new Map<string, AdapterPayload>();

  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const found = (fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
      [...kept].find(([key, payload]) => key.startsWith(keyOf('')) && fits(payload))?.[1];

    return {
      async upsert(id, payload) {
        kept.set(keyOf(id), payload);
      },
      async find(id) {
        return kept.get(keyOf(id));
      },
      async findByUid(uid) {
        return found((payload) => payload.uid === uid);
      },
      async findByUserCode(code) {
        return found((payload) => payload.userCode === code);
      },
      async consume(id) {
        const payload = kept.get(keyOf(id));
        if (payload) kept.set(keyOf(id), { ...payload, consumed: Math.floor(Date.now() / 1000) });
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grant) {
        for (const [key, { grantId }] of kept) if (grantId === grant) kept.delete(key);
      },
    };
  };
}
