// An element's own part of its page, from the custom elements manifest: what stands in its source, and nowhere else.
import { code, colour, sentence, table } from './html.js';

const type = ({ type: { text } = { text: '' } }) => code(text.replace(/( \| (null|undefined))+$/, ''));

/** @returns the reference of an element, as HTML; its headings are of the third level. */
export function elementReference(manifest, tag) {
  const element = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`${tag} is not in the manifest`);
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssProperties = [],
    cssParts = [],
    cssStates = [],
  } = element;
  const properties = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  return [
    table(
      'attributes',
      'Attributes',
      ['Attribute', 'Takes', 'What it is for'],
      attributes.map(one => [code(one.name), type(one), sentence(one.description)]),
    ),
    table(
      'properties',
      'Properties',
      ['Property', 'Takes', 'What it is for'],
      properties.map(one => [code(one.name), type(one), sentence(one.description)]),
    ),
    table(
      'events',
      'Events',
      ['Event', 'Is a', 'When'],
      events.map(one => [code(one.name), type(one), sentence(one.description)]),
    ),
    table(
      'variables',
      'CSS variables',
      ['Variable', 'Without it', 'What it is for'],
      cssProperties.map(one => [
        code(one.name),
        one.default ? colour(one.default) : '',
        sentence(one.description),
      ]),
    ),
    table(
      'parts',
      'Parts',
      ['::part()', 'What it is'],
      cssParts.map(one => [code(one.name), sentence(one.description)]),
    ),
    table(
      'states',
      'States',
      [':state()', 'While'],
      cssStates.map(one => [code(one.name), sentence(one.description)]),
    ),
    table(
      'children',
      'Children',
      ['Slot', 'What stands there'],
      slots.map(one => [one.name ? code(one.name) : 'its content', sentence(one.description)]),
    ),
  ].join('');
}
