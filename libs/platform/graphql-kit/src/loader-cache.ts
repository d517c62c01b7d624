import DataLoader from 'dataloader';

/** The loaders of one request: each gathers the keys asked for in one turn and reads them with one statement. */
export class LoaderCache {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** Forgets what was read, as after a mutation. */
  clear(): void {
    this.loaders.clear();
  }

  /**
   * The value of a key, or null.
   *
   * @param name stands for the loader; what varies, such as the language, belongs in the name.
   * @param read finds the values of distinct keys.
   */
  load<T>(
    name: string,
    key: string,
    read: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<T | null> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(
        async (keys) => {
          const found = await read(keys);
          return keys.map((wanted) => found.get(wanted) ?? null);
        },
        { maxBatchSize: 500 },
      );
      this.loaders.set(name, loader);
    }
    return loader.load(key) as Promise<T | null>;
  }
}
