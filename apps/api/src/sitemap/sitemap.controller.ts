import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, Failure } from '#kernel';
import { PublicAddressReader, type SitemapLanguage, sitemap, sitemapIndex } from '#flows/feeds';
import { AppConfig } from '#platform/config';
import { RateLimiter } from '#platform/limits';

/** What a page of addresses takes of the budget of an address. */
const COST = 5_000;

/** The languages of the portal's pages. */
const LANGUAGES: readonly SitemapLanguage[] = [
  { tag: 'nb', prefix: '' },
  { tag: 'nn', prefix: '/nn' },
  { tag: 'en', prefix: '/en' },
];

/** Pages that are for those who are signed in, or that a link in a mail leads to. */
const NOT_LISTED = ['/write', '/review', '/manage', '/notices', '/following', '/follow'];
const NOT_PAGES = ['/auth/', '/join/', '/unsubscribe/', '/mailbox'];

/** Tells search engines what there is for everybody, and what is not for them. */
@Controller()
export class SitemapController {
  constructor(
    private readonly addresses: PublicAddressReader,
    private readonly limiter: RateLimiter,
    private readonly config: AppConfig,
  ) {}

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    const closed = [...NOT_PAGES, ...LANGUAGES.flatMap(({ prefix }) => NOT_LISTED.map((path) => prefix + path))];
    const lines = closed.map((path) => `Disallow: ${path}`).join('\n');
    return `User-agent: *\n${lines}\n\nSitemap: ${this.config.http.publicUrl}/sitemap.xml\n`;
  }

  /** All addresses, or where their pages are. */
  @Get('sitemap.xml')
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.pay(request);
    const { publicUrl } = this.config.http;
    const { addresses, pages } = await this.addresses.page(1);
    this.send(reply, pages > 1 ? sitemapIndex(publicUrl, pages) : sitemap(publicUrl, LANGUAGES, addresses));
  }

  /** One page of addresses. */
  @Get('sitemaps/:page.xml')
  async one(@Param('page') page: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.pay(request);
    const { addresses } = /^[1-9]\d{0,3}$/.test(page) ? await this.addresses.page(Number(page)) : { addresses: [] };
    if (addresses.length === 0) throw new Failure('NOT_FOUND', 'There is no such page of addresses.');
    this.send(reply, sitemap(this.config.http.publicUrl, LANGUAGES, addresses));
  }

  private send(reply: FastifyReply, text: string): void {
    void reply
      .headers({ 'cache-control': 'no-cache', 'content-security-policy': "default-src 'none'" })
      .type('application/xml; charset=utf-8')
      .send(text);
  }

  private pay({ ip }: FastifyRequest): void {
    const standing = this.limiter.take(this.limiter.caller(ANONYMOUS, ip), COST);
    if (standing && !standing.allowed)
      throw new Failure('RATE_LIMITED', 'This address has asked for too much; try again later.', {
        retryAfterSeconds: standing.retryAfterSeconds,
      });
  }
}
