/** Rows of a form as they were sent: the fields of the same place belong together, and rows without the one that counts are left out. */
export const rowsOf = <Name extends string>(
  form: FormData,
  counts: Name,
  ...others: readonly Name[]
): readonly Readonly<Record<Name, string>>[] =>
  form.getAll(counts).flatMap((value, place) => {
    const row = Object.fromEntries(
      [counts, ...others].map((name) => [name, String(form.getAll(name)[place] ?? '').trim()]),
    ) as Record<Name, string>;
    return typeof value === 'string' && value.trim() !== '' ? [row] : [];
  });
