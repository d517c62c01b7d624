/** An index of Meilisearch as it lies there, asked without any code of the product. */
export class RawIndex {
  constructor(
    private readonly engine: { readonly url: string; readonly apiKey: string },
    readonly uid: string,
  ) {}

  /** Every document, every field of it, as text. */
  async text(): Promise<string> {
    return await (await this.ask('POST', `/indexes/${this.uid}/documents/fetch`, { limit: 100_000 })).text();
  }

  /** The identifiers of the documents. */
  async ids(): Promise<readonly string[]> {
    const { results } = JSON.parse(await this.text()) as { results: readonly { id: string }[] };
    return results.map(({ id }) => id).sort();
  }

  /** Takes documents out, all of them unless some are named, and waits until they are gone. */
  async lose(ids?: readonly string[]): Promise<void> {
    const answer = ids
      ? await this.ask('POST', `/indexes/${this.uid}/documents/delete-batch`, ids)
      : await this.ask('DELETE', `/indexes/${this.uid}/documents`);
    const { taskUid } = (await answer.json()) as { taskUid: number };
    for (let status = ''; status !== 'succeeded';) {
      ({ status } = (await (await this.ask('GET', `/tasks/${taskUid}`)).json()) as { status: string });
    }
  }

  async drop(): Promise<void> {
    await this.ask('DELETE', `/indexes/${this.uid}`);
  }

  private ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.engine.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.engine.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
