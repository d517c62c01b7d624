import { Module } from '@nestjs/common';
import { FeedsModule } from '#flows/feeds';
import { LimitsModule } from '#platform/limits';
import { SitemapController } from './sitemap.controller.js';

/** What search engines are told: `/robots.txt` and `/sitemap.xml`. */
@Module({ imports: [FeedsModule, LimitsModule], controllers: [SitemapController] })
export class SitemapModule {}
