import { CreateApiKey } from '#domain/identity';
import { ANONYMOUS, type Actor, type Caller, type Role, SCOPES, type Scope, systemActor } from '#kernel';
import { aStory } from '../builders/story.builder.js';
import type { Asking, SignedIn, TestApi } from '../api.js';
import { BODY, OTHER_BODY, StoryWorld } from '../story-world.js';
import { TokenIssuer } from '../token-issuer.js';

/** What a caller asks about. */
export interface Subject {
  readonly id: string;
  /** The story it is, or is about. */
  readonly storyId?: string;
  /** Who is SELF here; the editor of the body who writes the stories unless another is told. */
  readonly self?: SignedIn;
  readonly coAuthor?: SignedIn;
  /** What else a request about it needs. */
  readonly more?: Readonly<Record<string, unknown>>;
}

const TOKEN_MS = 60_000;
const BODIES: Readonly<Record<string, string | null>> = { OTHER: OTHER_BODY, ALL: null };

/** A world in which every kind of caller can ask. */
export class RightsWorld {
  private readonly askings = new Map<string, Asking>();
  private token = { value: '', madeAt: 0 };

  private constructor(
    readonly world: StoryWorld,
    readonly author: SignedIn,
    readonly authorActor: Actor,
    private readonly issuer: TokenIssuer,
  ) {}

  static async start(): Promise<RightsWorld> {
    const issuer = await TokenIssuer.start();
    const world = await StoryWorld.start({
      RATE_PER_ADDRESS: '0',
      RATE_PER_KEY: '0',
      COMMENTS_PER_MINUTE: '0',
      COMMENTS_PER_HOUR: '0',
      MASKINPORTEN_ISSUER: issuer.url,
      MASKINPORTEN_SCOPES: JSON.stringify([{ scope: 'ildsjel:write', role: 'CONTRIBUTOR' }]),
    });
    const author = await world.api.person('EDITOR', BODY, 'Selv Skrevet');
    const [body] = await world.rows<{ id: string }>('select id from organisations where slug = $1', [BODY]);
    const organisationId = body!.id;
    const actor: Actor = {
      ...ANONYMOUS,
      kind: 'PERSON',
      id: `person:${author.personId}`,
      name: 'Selv Skrevet',
      grants: [{ role: 'EDITOR', organisationId }],
      organisationId,
    };
    return new RightsWorld(world, author, actor, issuer);
  }

  get api(): TestApi {
    return this.world.api;
  }

  /** By what somebody of this kind asks about a subject. */
  async asking(caller: Caller, scope: Scope | null, subject: Subject): Promise<Asking> {
    if (caller === 'ANONYMOUS') return undefined;
    if (caller === 'SELF') return subject.self ?? this.author;
    if (caller === 'CO_AUTHOR') return subject.coAuthor ?? this.coAuthor(subject.storyId);
    if (caller === 'MACHINE') return this.machine();
    const scopes =
      caller === 'SCOPED'
        ? [scope ?? 'stories:read']
        : caller === 'NARROWED'
          ? SCOPES.filter((one) => one !== scope)
          : null;
    const name = scopes === null ? caller : `${caller} ${scope}`;
    if (!this.askings.has(name)) this.askings.set(name, await this.make(caller, scopes));
    return this.askings.get(name);
  }

  /** Somebody without a role who writes a story; whichever it is when none is named. */
  async coAuthor(storyId: string | undefined): Promise<SignedIn> {
    const known = this.askings.get('CO_AUTHOR');
    if (storyId === undefined && typeof known === 'object') return known;
    const person = await this.api.person(null, null, 'Med Forfatter');
    if (storyId === undefined) this.askings.set('CO_AUTHOR', person);
    await this.api.rows(
      `with it as (insert into story_co_authors (story_id, person_id, since, invited_by)
         values ($1, $2, now(), 'test') returning 1) select * from it`,
      [storyId ?? (await aStory(this.api).draft()).id, person.personId],
    );
    return person;
  }

  async stop(): Promise<void> {
    await this.world.stop();
    await this.issuer.stop();
  }

  private async machine(): Promise<string> {
    if (Date.now() - this.token.madeAt > TOKEN_MS)
      this.token = { value: await this.issuer.token(), madeAt: Date.now() };
    return this.token.value;
  }

  private async make(caller: Caller, scopes: readonly Scope[] | null): Promise<Asking> {
    if (caller === 'PERSON') return this.api.person(null);
    if (scopes !== null) {
      const key = { name: caller, role: 'ADMIN', organisation: BODY, expiresAt: null, scopes } as const;
      const made = await this.api.get(CreateApiKey).run(systemActor('test'), key);
      if (!made.ok) throw new Error(JSON.stringify(made.errors));
      return made.value.token;
    }
    const [prefix = '', held] = caller.includes('_') ? caller.split('_') : ['', caller];
    const role = held as Role;
    if (prefix === 'KEY') return this.api.key(role, BODY);
    return this.api.person(role, prefix in BODIES ? BODIES[prefix]! : BODY);
  }
}
