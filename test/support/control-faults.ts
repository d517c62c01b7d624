import { DomUtils, parseDocument } from 'htmlparser2';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Inputs that carry no words of their own to fill in; a button of them is named by its value. */
const WORDLESS = ['hidden', 'submit', 'button', 'reset', 'image'];
const FIELDS = ['input', 'select', 'textarea'];

const textOf = (element: Element): string => {
  const pictures = DomUtils.getElementsByTagName('img', element).map(({ attribs }) => attribs['alt'] ?? '');
  return [DomUtils.textContent(element), ...pictures].join('').trim();
};

const isField = ({ name, attribs }: Element): boolean =>
  FIELDS.includes(name) && !(name === 'input' && WORDLESS.includes(attribs['type'] ?? 'text'));

const labelAround = (element: Element): Element | null => {
  const around = element.parent;
  if (!around || !('attribs' in around)) return null;
  return around.name === 'label' ? around : labelAround(around);
};

const shownAs = ({ name, attribs }: Element): string =>
  `<${name}${['type', 'role', 'id', 'name', 'value', 'class'].map((key) => (attribs[key] ? ` ${key}="${attribs[key]}"` : '')).join('')}>`;

/**
 * What of the forms in a page's HTML is not tied together, as the server sends it and before any script: fields and buttons without a
 * name, groups without one, ids that are there twice, and ids that point at nothing.
 */
export const controlFaults = (html: string): readonly string[] => {
  const all = DomUtils.getElementsByTagName('*', parseDocument(html));
  const byId = new Map(
    all.flatMap((one): [string, Element][] => (one.attribs['id'] ? [[one.attribs['id'], one]] : [])),
  );
  const said = (ids: string): string =>
    ids
      .split(/\s+/)
      .map((id) => byId.get(id))
      .map((one) => (one ? textOf(one) : ''))
      .join('');
  const labels = all.filter(({ name }) => name === 'label');
  const labelled = (element: Element): string => {
    const own = labels.filter(
      ({ attribs }) => attribs['for'] !== undefined && attribs['for'] === element.attribs['id'],
    );
    return [...own, labelAround(element)].map((one) => (one ? textOf(one) : '')).join('');
  };
  const named = (element: Element): boolean =>
    [element.attribs['aria-label'] ?? '', said(element.attribs['aria-labelledby'] ?? '')].some(
      (words) => words.trim() !== '',
    );
  const hasLegend = (element: Element): boolean =>
    DomUtils.getElementsByTagName('legend', element).some((legend) => textOf(legend) !== '');
  const isUnnamed = (element: Element): boolean => {
    if (named(element)) return false;
    if (isField(element)) return labelled(element) === '';
    if (element.name === 'fieldset') return !hasLegend(element);
    if (element.name === 'button') return textOf(element) === '';
    return ['dialog', 'group', 'region', 'radiogroup'].includes(element.attribs['role'] ?? element.name);
  };
  const ids = all.flatMap(({ attribs }) => (attribs['id'] ? [attribs['id']] : []));
  const lost = all.flatMap(({ name, attribs }) =>
    [
      ...(name === 'label' ? ['for'] : []),
      'aria-describedby',
      'aria-labelledby',
      'aria-controls',
      'commandfor',
      'popovertarget',
    ]
      .flatMap((key) => (attribs[key] ?? '').split(/\s+/).filter((id) => id !== '' && !byId.has(id)))
      .map((id) => `${id}: nothing has this id, which a <${name}> names`),
  );
  return [
    ...all.filter(isUnnamed).map((element) => `${shownAs(element)} has no name`),
    ...[...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map(
      (id) => `${id}: an id that is there twice`,
    ),
    ...lost,
  ];
};
