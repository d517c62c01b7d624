import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, Failure } from '#kernel';
import { type FeedSubject, ReadFeed, atomFeed, jsonFeed } from '#flows/feeds';
import { AppConfig } from '#platform/config';
import { RateLimiter, standingHeaders } from '#platform/limits';
import { feedAddresses } from './feed-addresses.js';
import { readFeedQuery } from './feed-query.js';

/** What a page of a feed takes of the budget of an address. */
const COST = 200;

const FORMS = {
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const;

const KINDS = { sectors: 'SECTOR', methods: 'METHOD', organisations: 'ORGANISATION' } as const;

type Asked = Readonly<Record<string, unknown>>;

const holds = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((given) => given.trim() === '*' || given.trim().replace(/^W\//, '') === tag);

/** Feeds of stories for programs that people read the news with. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly readFeed: ReadFeed,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  /** All stories, or those that a search and its filter find. */
  @Get('stories.:form')
  search(
    @Param('form') form: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.answer(form, null, asked, request, reply);
  }

  /** The stories of a sector, method or body. */
  @Get(':kind/:slug.:form')
  one(
    @Param() { kind, slug, form }: { readonly kind: string; readonly slug: string; readonly form: string },
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!Object.hasOwn(KINDS, kind))
      throw new Failure('NOT_FOUND', 'There are feeds of sectors, methods, organisations.');
    return this.answer(form, { kind: KINDS[kind as keyof typeof KINDS], slug }, asked, request, reply);
  }

  private async answer(
    form: string,
    subject: FeedSubject | null,
    asked: Asked,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (!Object.hasOwn(FORMS, form)) throw new Failure('NOT_FOUND', 'A feed ends in .atom or .json.');
    this.pay(request, reply);
    const { write, type } = FORMS[form as keyof typeof FORMS];
    const feed = await this.readFeed.run(readFeedQuery(asked, subject));
    const text = write(feed, feedAddresses(this.config.http.publicUrl, request.url, feed.next));
    const tag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.headers({
      etag: tag,
      'last-modified': feed.updated.toUTCString(),
      'cache-control': 'public, no-cache',
      'access-control-allow-origin': '*',
    });
    if (holds(request.headers['if-none-match'], tag)) return void reply.code(304).send();
    void reply.type(type).send(text);
  }

  private pay(request: FastifyRequest, reply: FastifyReply): void {
    const standing = this.limiter.take(this.limiter.caller(ANONYMOUS, request.ip), COST);
    if (standing === null) return;
    void reply.headers(Object.fromEntries(standingHeaders(standing, 'address')));
    if (!standing.allowed) throw new Failure('RATE_LIMITED', 'This address has asked for too much; try again later.');
  }
}
