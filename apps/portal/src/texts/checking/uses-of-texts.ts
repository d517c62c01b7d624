import ts from 'typescript';
import { askedBy, type FlatTexts } from './flat-texts.js';

/** How a source speaks: the rooms whose texts it shows, and what it says that may be the name of one. */
export interface Speech {
  readonly file: string;
  readonly rooms: ReadonlySet<string>;
  /** Words as they stand, which may be names of texts. */
  readonly said: ReadonlySet<string>;
  /** Names that are put together: `kind.` and whatever the kind is. */
  readonly madeUp: readonly RegExp[];
  /** What is asked for by name, with the rooms that may have it. */
  readonly asked: readonly { readonly key: string; readonly rooms: readonly string[] }[];
}

const wordOf = (node: ts.Node | undefined): string | null => (node && ts.isStringLiteralLike(node) ? node.text : null);

const roomsNamed = (node: ts.Node | undefined): string[] => {
  if (node && ts.isArrayLiteralExpression(node)) return node.elements.flatMap(roomsNamed);
  if (node && ts.isLiteralTypeNode(node)) return roomsNamed(node.literal);
  const word = wordOf(node);
  return word === null ? [] : [word];
};

const patternOf = (node: ts.TemplateExpression): RegExp => {
  const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.]+')}$`);
};

/** Which names the function that speaks goes by, and for which rooms: `const { t: word } = useTranslation('words')`. */
const speakersIn = (source: ts.SourceFile): Map<string, string[]> => {
  const speakers = new Map<string, string[]>();
  const add = (name: string, rooms: readonly string[]): void =>
    void speakers.set(name, [...(speakers.get(name) ?? []), ...rooms]);
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isCallExpression(node.initializer)) {
      const { expression, arguments: given } = node.initializer;
      if (expression.getText(source).endsWith('useTranslation') && ts.isObjectBindingPattern(node.name))
        for (const { name, propertyName } of node.name.elements)
          if ((propertyName ?? name).getText(source) === 't') add(name.getText(source), roomsNamed(given[0]));
    }
    if (ts.isParameter(node) && node.type && ts.isTypeReferenceNode(node.type)) {
      if (node.type.typeName.getText(source) === 'TFunction')
        add(node.name.getText(source), roomsNamed(node.type.typeArguments?.[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return speakers;
};

/** Reads how a source speaks. */
export const speechOf = (file: string, text: string): Speech => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const speakers = speakersIn(source);
  const [said, madeUp, asked] = [new Set<string>(), [] as RegExp[], [] as { key: string; rooms: string[] }[]];
  const visit = (node: ts.Node): void => {
    const word = wordOf(node);
    if (word !== null) said.add(word);
    if (ts.isTemplateExpression(node)) madeUp.push(patternOf(node));
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const rooms = speakers.get(node.expression.text);
      const key = wordOf(node.arguments[0]);
      if (rooms && key !== null) asked.push({ key, rooms: rooms.length > 0 ? rooms : ['frame'] });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, rooms: new Set([...speakers.values()].flat()), said, madeUp, asked };
};

const whole = (key: string, room: string): string => (key.includes(':') ? key : `${room}:${key}`);

/** What is asked for and is not there. */
export const missingTexts = (texts: FlatTexts, speeches: readonly Speech[]): string[] => {
  const names = new Set([...texts.keys()].flatMap((key) => [key, askedBy(key)]));
  return speeches.flatMap(({ file, asked }) =>
    asked.flatMap(({ key, rooms }) =>
      rooms.some((room) => names.has(whole(key, room))) ? [] : [`${file} asks for ${rooms.join('|')}:${key}`],
    ),
  );
};

const LETTER = /[A-Za-z]/;

const uses = ({ rooms, said, madeUp }: Speech, room: string, key: string): boolean => {
  if (said.has(`${room}:${key}`)) return true;
  if (rooms.size > 0 && !rooms.has(room)) return false;
  const group = key.split('.')[0] ?? '';
  return (
    said.has(key) ||
    madeUp.some(
      (pattern) => pattern.test(key) && (LETTER.test(pattern.source.replaceAll('[\\w.]+', '')) || said.has(group)),
    )
  );
};

/** Texts that no source shows. */
export const unusedTexts = (texts: FlatTexts, speeches: readonly Speech[]): string[] =>
  [...new Set([...texts.keys()].map(askedBy))].filter((name) => {
    const [room = '', ...key] = name.split(':');
    return !speeches.some((speech) => uses(speech, room, key.join(':')));
  });
