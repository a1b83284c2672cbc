// Markdown to HTML, as the documentation has it: headings that can be linked to, code that is coloured by classes and
// can be copied, tables that scroll by themselves, examples that run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { Marked } from 'marked';
import { code as inline, escape, heading, rows } from './html.js';

for (const [name, language] of Object.entries({ bash, css, javascript, json, typescript, xml, yaml }))
  hljs.registerLanguage(name, language);
hljs.registerAliases(['html'], { languageName: 'xml' });
hljs.registerAliases(['sh'], { languageName: 'bash' });
hljs.registerAliases(['js', 'jsx'], { languageName: 'javascript' });
hljs.registerAliases(['ts', 'tsx'], { languageName: 'typescript' });

/** What a piece of code is called by who hears it. */
const NAMES = {
  html: 'HTML',
  sh: 'Command',
  css: 'CSS',
  js: 'JavaScript',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  json: 'JSON',
  yaml: 'YAML',
};

export const slug = text =>
  text
    .toLowerCase()
    .replace(/<[^>]*>|&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** A piece of code with a name, so that it can be reached by keyboard, and copied. */
export function codeBlock(text, lang = '') {
  const known = hljs.getLanguage(lang);
  const code = known ? hljs.highlight(text, { language: lang }).value : escape(text);
  const copied = lang ? ' data-copy' : '';
  const label = NAMES[lang] ?? 'Text';
  return `<div class="code"><pre tabindex="0" role="group" aria-label="${label}"${copied}><code>${code}</code></pre></div>\n`;
}

/** Of a picture as `npm run pictures` makes it (WebP, extended): its width and height, so that nothing moves when it comes. */
function sizeOf(picture) {
  const bytes = readFileSync(picture);
  if (bytes.toString('latin1', 8, 16) !== 'WEBPVP8X') throw new Error(`${picture} is no such picture`);
  return [24, 27].map(at => bytes.readUIntLE(at, 3) + 1);
}

/** An example as it is pasted, and what it becomes. */
const example = text =>
  `<div class="example"><div class="stage">\n${text}\n</div>${codeBlock(text, 'html')}</div>\n`;

/**
 * @param folder where its pictures are.
 * @returns the title, the body without it, and the examples that run.
 * @throws Error where there is no title, or two headings would have the same address.
 */
export function render(markdown, name, folder) {
  const taken = new Set();
  const examples = [];
  let title;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        if (depth === 1) {
          title = inner;
          return '';
        }
        const id = slug(inner);
        if (taken.has(id)) throw new Error(`${name}: two headings are called "${id}"`);
        taken.add(id);
        return heading(depth, id, inner);
      },
      code({ text, lang = '' }) {
        const [language, ...how] = lang.split(' ');
        if (!how.includes('live')) return codeBlock(text, language);
        examples.push(text);
        return example(text);
      },
      codespan: ({ text }) => inline(text),
      table(token) {
        const inner = cells => cells.map(({ tokens }) => this.parser.parseInline(tokens));
        const heads = inner(token.header).map(head => head.replace(/^\p{Ll}/u, first => first.toUpperCase()));
        return rows('Table', heads, token.rows.map(inner));
      },
      image({ href, text }) {
        const [width, height] = sizeOf(join(folder, href));
        return `<img class="picture" src="${escape(href)}" alt="${escape(text)}" width="${width}" height="${height}" loading="lazy">`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        if (/^(https?:|mailto:|tel:|#)/.test(href)) return `<a href="${escape(href)}">${inner}</a>`;
        // A page of its own, one of the demo or the builder beside it, or a file of the sources, which are not here.
        const page = /^([\w-]+)\.md(#.*)?$/.exec(href);
        if (page) return `<a href="${page[1]}.html${page[2] ?? ''}">${inner}</a>`;
        return /^\.\.\/[\w/-]+\.html$/.test(href) ? `<a href="${escape(href)}">${inner}</a>` : inner;
      },
    },
  });
  const body = marked.parse(markdown);
  if (!title) throw new Error(`${name}: it has no title`);
  return { title, body, examples };
}
