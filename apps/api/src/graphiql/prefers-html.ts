const jsonTypes = ['application/json', 'application/graphql-response+json'];

function weights(accept: string): ReadonlyMap<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [type, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
    }),
  );
}

/** Whether a caller asks for a page rather than for data: HTML is named in its `Accept` header, and JSON is not liked as much. */
export function prefersHtml(accept: string | undefined): boolean {
  if (accept === undefined || accept.length > 1000) return false;
  const named = weights(accept);
  const html = named.get('text/html') ?? 0;
  return html > Math.max(0, ...jsonTypes.map((type) => named.get(type) ?? 0));
}
