import type { FactoryProvider } from '@nestjs/common';

/**
 * Turns texts into vectors that lie close where the texts mean much the same. None is shipped: a deployment that has one
 * provides it as {@link EMBEDDER} from a global module, in the api and in the worker.
 */
export abstract class TextEmbedder {
  abstract readonly enabled: boolean;
  /** Which model it is, as the index calls it: letters, digits and `-`. Another name has the index built anew. */
  abstract readonly name: string;
  /** How many numbers a vector has. */
  abstract readonly dimensions: number;

  /** A vector for each text, in their order. Whatever it throws means that it cannot say at the moment. */
  abstract embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

/** Says nothing of the meaning of texts: searching goes by words alone. */
class NoEmbedder extends TextEmbedder {
  readonly enabled = false;
  readonly name = 'none';
  readonly dimensions = 0;

  embed(): Promise<readonly []> {
    return Promise.resolve([]);
  }
}

/** What a global module provides a deployment's embedder as. */
export const EMBEDDER = Symbol('EMBEDDER');

/** The embedder that there is, or none. */
export const textEmbedder: FactoryProvider<TextEmbedder> = {
  provide: TextEmbedder,
  useFactory: (given?: TextEmbedder) => given ?? new NoEmbedder(),
  inject: [{ token: EMBEDDER, optional: true }],
};
