import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateApiKey } from '#domain/identity';
import { type Role, systemActor } from '#kernel';
import { readConfig } from '#platform/config';
import { createApi } from '../../apps/api/src/create-api.js';
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
    await app.listen(0, '127.0.0.1');
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

  /** Asks the GraphQL door, as nobody unless a token is given. */
  async graphql<T = Record<string, unknown>>(
    query: string,
    variables: object = {},
    token?: string,
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as { data?: T | null; errors?: readonly ApiError[] };
    return { status: response.status, data, errors, text };
  }

  /** As {@link graphql} for what must succeed: gives the data, or throws with the errors. */
  async ask<T = Record<string, unknown>>(query: string, variables: object = {}, token?: string): Promise<T> {
    const { data, errors } = await this.graphql<T>(query, variables, token);
    if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
