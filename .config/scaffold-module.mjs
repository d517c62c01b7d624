/** Puts a name first in a list such as `providers: [...]` of a Nest module; null where there is no such list. */
function addToList(text, list, name) {
  const opening = new RegExp(`\\b${list}: \\[`);
  if (!opening.test(text)) return null;
  return text.replace(opening, (found) => `${found}${name}, `);
}

function addImport(text, name, from) {
  const line = `import { ${name} } from '${from}';\n`;
  const last = [...text.matchAll(/^import [^;]*;\n/gm)].at(-1);
  const place = last ? last.index + last[0].length : 0;
  return text.slice(0, place) + line + text.slice(place);
}

/** Lets a module provide and hand out a class; null where its text is not as expected. */
export function addProvider(text, name, from) {
  const provided = addToList(text, 'providers', name);
  const handedOut = provided && addToList(provided, 'exports', name);
  return handedOut && addImport(handedOut, name, from);
}

/** Lets a module import that of a room; null where its text is not as expected. */
export function addRoom(text, name, from) {
  const imported = addToList(text, 'imports', name);
  return imported && addImport(imported, name, from);
}
