import { askEvery, warmUp } from './asking.mjs';
import { curatedQuestions } from './collections.mjs';
import { grouped } from './groups.mjs';
import { productSearch } from './product.mjs';
import { SUBSET } from './subset.mjs';

const SOURCE = 'no-curated-cases';
const SEEN = 5;

const asQuery = ({ q, relevant }) => ({ set: 'curated', q, rel: relevant });

/** How many of the stories that answer the shared questions are among the first five, and which are not. */
const withinFive = (answers) => {
  const wanted = answers.flatMap(({ query, found, relevant }) =>
    relevant.map((id) => ({ query, id, seen: found.slice(0, SEEN).includes(id) })),
  );
  return {
    all: wanted.length,
    hits: wanted.filter(({ seen }) => seen).length,
    missed: wanted.filter(({ seen }) => !seen),
  };
};

/** Asks the questions over the first content: ours, and those that lie beside the checkout, if they do. */
export const askFirstContent = async (stack, shared) => {
  const search = await productSearch(stack, SOURCE);
  await warmUp(
    search,
    SUBSET.map(({ q }) => ({ title: q })),
  );
  const answers = await askEvery(search, SUBSET);
  const questions = curatedQuestions(shared);
  const curated = questions && withinFive(await askEvery(search, questions.map(asQuery)));
  return { answers, sets: grouped(answers).sets, curated };
};
