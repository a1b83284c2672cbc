// What stands around the text of each page.
import { escape, plain } from './html.js';

/** What a page with examples that run has besides. */
const LIVE = `<link rel="stylesheet" href="rooms.css">
<script type="module" src="../cdn/loader.js" data-endpoint="/"></script>
`;

/**
 * @param page `name`, `title` and `body` as HTML, `headings`, `examples`; `before` and `after` in the order of reading.
 * @param contents the parts of the documentation, with their pages.
 */
export function layout(page, contents) {
  // The first page shows all that there is, each other one what is near it.
  const open = pages => !page.before || pages.some(({ name }) => name === page.name);
  const nav = contents
    .map(
      ({ title, pages }) => `<li><details${open(pages) ? ' open' : ''}><summary>${escape(title)}</summary><ul>
${pages.map(one => `<li><a href="${one.name}.html"${one.name === page.name ? ' aria-current="page"' : ''}>${one.title}</a></li>`).join('\n')}
</ul></details></li>`,
    )
    .join('\n');
  const toc =
    page.headings.length < 2
      ? ''
      : `<nav class="toc" id="on-this-page" aria-labelledby="toc"><p id="toc">On this page</p><ul>
${page.headings.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('\n')}
</ul></nav>`;
  const step = (one, rel, label) =>
    one ? `<a rel="${rel}" href="${one.name}.html"><span>${label}</span>${one.title}</a>` : '<span></span>';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(page.title)} · Upstander</title>
<meta name="description" content="${escape(page.description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="demo.css">
<link rel="stylesheet" href="docs.css">
<script type="module" src="copy.js"></script>
${page.examples.length ? LIVE : ''}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="site"><div>
<a class="brand" href="index.html"><img src="icon.svg" alt="" width="26" height="26">Upstander</a>
<nav aria-label="Site"><ul>
<li class="desk"><a href="index.html">Documentation</a></li>
${toc && '<li class="phone"><a href="#on-this-page">On this page</a></li>\n'}<li class="phone"><a href="#contents">All pages</a></li>
<li><a href="../index.html">Demo</a></li>
</ul></nav>
</div></header>
<div class="docs">
<main id="content">
<article>
<h1>${page.title}</h1>
${page.body}
</article>
<nav class="onwards" aria-label="Before and after">
${step(page.before, 'prev', 'Before')}
${step(page.after, 'next', 'Next')}
</nav>
</main>
${toc}
<nav class="contents" id="contents" aria-label="Documentation"><ul>
${nav}
</ul></nav>
</div>
<footer class="foot"><div>
<p>Upstander is free software under the MIT license. Campaigns, organisations and officials in the examples are made up.</p>
<p>Need help, or know someone who may? In the United States, the National Human Trafficking Hotline answers day and night:
<a href="tel:+18883737888">1-888-373-7888</a>.</p>
</div></footer>
</body>
</html>
`;
}
