import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { BeginSession, CreateApiKey } from '#domain/identity';
import { type Role, systemActor } from '#kernel';
import { AppConfig, readConfig } from '#platform/config';
import { Database } from '#platform/database';
import { cookieJar } from '../../apps/api/src/sign-in/cookies.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { aPerson } from './builders/person.builder.js';
import { testDatabase } from './database.js';

/** An error of an answer, as callers read it. */
export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly path?: readonly string[]; readonly [other: string]: unknown };
}

/** What the GraphQL door answered. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly data: T | null;
  readonly errors: readonly ApiError[];
  /** The answer as it came, to be searched for what must not be in it. */
  readonly text: string;
}

/** A person signed in as by a browser; `cookie` is the header that it sends along. */
export interface SignedIn {
  readonly personId: string;
  readonly cookie: string;
}

/** Who asks: a key's token, or a person signed in by a browser. */
export type Asking = string | SignedIn | undefined;

/** The web address that stories have in tests. */
export const PUBLIC_URL = 'https://ildsjel.example';

/** The real HTTP process, in this one, over a database of its own. */
export class TestApi {
  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    private readonly app: NestFastifyApplication,
    private readonly drop: () => Promise<void>,
  ) {}

  /**
   * @param settings what the environment says beside the address of the database.
   * @param database one that is migrated; by default one of its own.
   */
  static async start(settings: Readonly<Record<string, string>> = {}, database = testDatabase()): Promise<TestApi> {
    const { url, drop } = await database;
    const config = readConfig({ DATABASE_URL: url, PUBLIC_URL, PORT: '0', DATABASE_POOL_SIZE: '5', ...settings });
    const app = await createApi(config, false);
    await app.listen(config.http.port, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new TestApi(`http://127.0.0.1:${port}`, url, app, drop);
  }

  /** A provider of the process, such as a verb. */
  get<T>(provider: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(provider, { strict: false });
  }

  /** A new key's token. */
  async key(role: Role, organisation: string | null = null, name = `test ${role}`): Promise<string> {
    const made = await this.get(CreateApiKey).run(systemActor('test'), { name, role, organisation, expiresAt: null });
    if (!made.ok) throw new Error(made.errors.map(({ message }) => message).join(' '));
    return made.value.token;
  }

  /** A new person with a role for a body (its slug; null for every body; no role at all when `role` is null), signed in. */
  async person(role: Role | null, organisation: string | null = null, name = `Test ${role}`): Promise<SignedIn> {
    return this.get(Database).transaction(systemActor('test'), async (tx) => {
      const { id: personId } = await aPerson(tx, { name, ...(role && { role, organisation }) });
      const session = { personId, issuer: 'https://idp.example', providerSid: null, idToken: null, grants: [] };
      const secret = await this.get(BeginSession).run(tx, session);
      return { personId, cookie: `${cookieJar(this.get(AppConfig)).session}=${secret}` };
    });
  }

  /** The headers by which somebody asks. */
  headersOf(asking: Asking): Readonly<Record<string, string>> {
    if (asking === undefined) return {};
    if (typeof asking === 'string') return { authorization: `Bearer ${asking}` };
    return { cookie: asking.cookie, origin: new URL(this.get(AppConfig).http.publicUrl).origin };
  }

  /** Asks the GraphQL door, as nobody unless a key's token or a signed-in person is given. */
  async graphql<T = Record<string, unknown>>(
    query: string,
    variables: object = {},
    asking?: Asking,
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headersOf(asking) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as { data?: T | null; errors?: readonly ApiError[] };
    return { status: response.status, data, errors, text };
  }

  /** As {@link graphql} for what must succeed: gives the data, or throws with the errors. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}, asking?: Asking): Promise<T> {
    const { data, errors } = await this.graphql<T>(query, variables, asking);
    if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** What a statement gives. */
  rows<Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.get(Database).transaction(systemActor('test'), (tx) => tx.query<Row>(sql, values));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
