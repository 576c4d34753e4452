import type { Attribute } from '../network/attributes.js';
import { emptyElement, startTag } from '../xml/write-xml.js';

/** The declaration of all attributes of a class. Their ids are their titles, as files stay readable so. */
export function declare<T>(
  className: 'node' | 'edge',
  attributes: readonly Attribute<T>[],
): string[] {
  return [
    `    ${startTag('attributes', { class: className, mode: 'static' })}`,
    ...attributes.map(
      ({ title, type }) => `      ${emptyElement('attribute', { id: title, title, type })}`,
    ),
    '    </attributes>',
  ];
}

/** The values of one node or edge; what is not known is left out. */
export function attributesOf<T>(one: T, attributes: readonly Attribute<T>[]): string[] {
  const values = attributes.flatMap(({ title, of }) => {
    const value = of(one);
    return value === undefined
      ? []
      : [emptyElement('attvalue', { for: title, value: String(value) })];
  });
  return values.length === 0 ? [] : ['<attvalues>', ...values, '</attvalues>'];
}
