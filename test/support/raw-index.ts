/** A document as it lies in an index. */
export interface RawDocument {
  readonly id: string;
  readonly [field: string]: unknown;
}

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

  /** How many documents have brought a vector along. */
  async withVectors(): Promise<number> {
    const asked = { limit: 100_000, retrieveVectors: true };
    const answer = await this.ask('POST', `/indexes/${this.uid}/documents/fetch`, asked);
    const { results = [] } = (await answer.json()) as { results?: readonly RawDocument[] };
    return results.filter(({ _vectors }) => Object.keys(_vectors ?? {}).length > 0).length;
  }

  /** Every document; none of an index that is not there. */
  async documents(): Promise<readonly RawDocument[]> {
    const { results } = JSON.parse(await this.text()) as { results?: readonly RawDocument[] };
    return results ?? [];
  }

  /** The identifiers of the documents. */
  async ids(): Promise<readonly string[]> {
    return (await this.documents()).map(({ id }) => id).sort();
  }

  /** Puts a document in, in the place of one with the same identifier, and waits until it is there. */
  async put(document: RawDocument): Promise<void> {
    await this.done(await this.ask('POST', `/indexes/${this.uid}/documents?primaryKey=id`, [document]));
  }

  /** Whether the engine has work before it or in hand. */
  async isAtWork(): Promise<boolean> {
    const answer = await this.ask('GET', `/tasks?indexUids=${this.uid}&statuses=enqueued,processing&limit=1`);
    return ((await answer.json()) as { total: number }).total > 0;
  }

  /** Takes documents out, all of them unless some are named, and waits until they are gone. */
  async lose(ids?: readonly string[]): Promise<void> {
    const answer = ids
      ? await this.ask('POST', `/indexes/${this.uid}/documents/delete-batch`, ids)
      : await this.ask('DELETE', `/indexes/${this.uid}/documents`);
    await this.done(answer);
  }

  async drop(): Promise<void> {
    await this.ask('DELETE', `/indexes/${this.uid}`);
  }

  private async done(answer: Response): Promise<void> {
    const { taskUid } = (await answer.json()) as { taskUid: number };
    for (let status = ''; status !== 'succeeded';) {
      ({ status } = (await (await this.ask('GET', `/tasks/${taskUid}`)).json()) as { status: string });
      if (status === 'failed') throw new Error(`Task ${taskUid} on ${this.uid} failed.`);
    }
  }

  private ask(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.engine.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.engine.apiKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}
