/** Texts by room and name: `frame:menu.search`. */
export type FlatTexts = ReadonlyMap<string, string>;

/** Texts as they lie in the files of a language: by room, then by name, as deep as names go. */
export interface NestedTexts {
  readonly [name: string]: string | NestedTexts;
}

const entries = (texts: NestedTexts, path: string): [string, string][] =>
  Object.entries(texts).flatMap(([name, text]) => {
    const key = path ? `${path}.${name}` : name;
    return typeof text === 'string' ? [[key, text] as [string, string]] : entries(text, key);
  });

/** Every text of a language under its room and its whole name. */
export const flat = (rooms: Readonly<Record<string, NestedTexts>>): FlatTexts =>
  new Map(
    Object.entries(rooms).flatMap(([room, texts]) =>
      entries(texts, '').map(([key, text]): [string, string] => [`${room}:${key}`, text]),
    ),
  );

const FORM = /_(zero|one|two|few|many|other)$/;

/** The name by which a text is asked for: without the ending that says which number it is for. */
export const askedBy = (key: string): string => key.replace(FORM, '');

/** The ending that says which number a text is for; null where it is for any. */
export const formOf = (key: string): string | null => FORM.exec(key)?.[1] ?? null;
