import type { ApolloServerPlugin } from '@apollo/server';
import { fragmentsOf } from '#platform/limits/graphql';
import type { AnswerCache } from './answer-cache.js';
import { isCacheableOperation } from './cacheable-operation.js';
import { making } from './making.js';
import { resolvedFields } from './resolved-fields.js';

/**
 * Follows the making of an answer that may be kept: what it is made from is noted before anything is read, and that it is
 * whole when it is. To stand after the plugins that add to an answer.
 */
export const answerCachePlugin = (cache: AnswerCache): ApolloServerPlugin => {
  const resolved = resolvedFields();
  return {
    async requestDidStart() {
      const answer = making.getStore();
      if (!answer) return;
      return {
        async didResolveOperation({ schema, document, operation }) {
          if (operation && isCacheableOperation(operation, { schema, resolved, fragments: fragmentsOf(document) }))
            await cache.begin(answer);
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || body.singleResult.errors || !body.singleResult.data) return;
          answer.extensions = body.singleResult.extensions ?? {};
        },
      };
    },
  };
};
