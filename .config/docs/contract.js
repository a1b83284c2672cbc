// The contract's reference: every address of the endpoint, every body, every way in which a call can fail. All of it
// from the OpenAPI description and the list of problems.
import { code, escape, sentence, table } from './html.js';
import { codeBlock } from './markdown.js';

const METHODS = ['get', 'post', 'put', 'delete'];
const schemaName = ({ $ref } = {}) => $ref?.split('/').pop();

/** A schema's type in a few words; what has a name of its own is a link to it. */
function typeOf(schema = {}) {
  const name = schemaName(schema);
  if (name) return `<a href="#schema-${name.toLowerCase()}">${escape(name)}</a>`;
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return [...new Set(variants.map(typeOf))].join(' or ');
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map(one => code(JSON.stringify(one))).join(', ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items)}`;
  return escape(schema.format ? `${schema.type} (${schema.format})` : (schema.type ?? 'anything'));
}

const bodies = content =>
  Object.entries(content ?? {})
    .map(([kind, { schema }]) => `${typeOf(schema)} as ${code(kind)}`)
    .join('<br>');

function operation(path, method, { summary = '', parameters = [], requestBody, responses }) {
  const id = `${method}-${path.replace(/[^a-z]+/gi, '-').replace(/^-|-$/g, '')}`;
  const rows = [
    ...parameters.map(({ name, in: where, required }) => [
      `${code(name)} in the ${where}`,
      required ? 'needed' : 'may be left out',
    ]),
    ...(requestBody ? [['Body', bodies(requestBody.content)]] : []),
    ...Object.entries(responses).map(([status, { description, content }]) => [
      `Answers ${code(status)}`,
      [sentence(description), bodies(content)].filter(Boolean).join('<br>'),
    ]),
  ];
  return `<section class="operation" aria-labelledby="${id}"><h3 id="${id}"><code>${method.toUpperCase()} ${escape(path)}</code></h3>
<p>${sentence(summary)}</p>
<div class="table" tabindex="0" role="group" aria-label="${escape(`${method.toUpperCase()} ${path}`)}"><table role="table"><tbody role="rowgroup">
${rows.map(([name, what]) => `<tr role="row"><th role="rowheader" scope="row">${name}</th><td role="cell">${what}</td></tr>`).join('\n')}
</tbody></table></div></section>\n`;
}

function schema(name, one) {
  const id = `schema-${name.toLowerCase()}`;
  const { properties, required = [] } = one;
  if (!properties) return `<h3 id="${id}">${escape(name)}</h3>\n<p>${typeOf(one)}</p>\n`;
  return table(
    id,
    escape(name),
    ['Member', 'Holds', 'Needed'],
    Object.entries(properties).map(([member, of]) => [
      code(member),
      typeOf(of),
      required.includes(member) ? 'yes' : 'no',
    ]),
  );
}

/**
 * @param {object} openApi
 * @param {Record<string, readonly [number, string]>} problems by kind: status and title.
 */
export function contractReference(openApi, problems) {
  const operations = Object.entries(openApi.paths).flatMap(([path, methods]) =>
    METHODS.filter(method => methods[method]).map(method => operation(path, method, methods[method])),
  );
  return `<h2 id="addresses">Every address</h2>
<p>The same as a file: <a href="openapi.json" download>openapi.json</a> (OpenAPI 3.1).</p>
${operations.join('')}
<h2 id="problems">Every problem</h2>
<p>A call that fails says why as a problem (RFC 9457), whose <code>type</code> ends in one of these:</p>
${codeBlock('{ "type": "urn:upstander:problem:unknown-campaign", "title": "There is no such campaign", "status": 404 }', 'json')}
${table(
  'kinds',
  'Kinds',
  ['Kind', 'Status', 'It says'],
  Object.entries(problems).map(([kind, [status, title]]) => [code(kind), status, escape(title)]),
)}
<h2 id="schemas">Every body</h2>
${Object.entries(openApi.components.schemas)
  .map(([name, one]) => schema(name, one))
  .join('')}`;
}
