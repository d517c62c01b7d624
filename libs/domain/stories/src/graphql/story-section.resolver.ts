import { ResolveField, Resolver } from '@nestjs/graphql';
import { Cacheable } from '#platform/graphql-kit';
import { renderMarkdown } from '#platform/markdown';
import { StorySectionType } from './story-parts.type.js';

/** A section's text as HTML, made when it is asked for. */
@Resolver(() => StorySectionType)
@Cacheable()
export class StorySectionResolver {
  @ResolveField(() => String, { description: 'Its text as HTML that can do nothing.' })
  html(section: StorySectionType): string {
    return renderMarkdown(section.markdown);
  }
}
