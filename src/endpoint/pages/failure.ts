import { html } from 'hono/html';
import type { Failure } from '../http/failure.ts';
import { pageResponse } from './layout.ts';
import { type Words, wordsFor } from './words.ts';

/** A failure for somebody who sees a page, not for a program. */
export function failurePage(failure: Failure, root: string, asked: string | undefined): Promise<Response> {
  const { lang, words } = wordsFor(asked);
  const body = html`<section class="card">
    <h1>${words.failedTitle}</h1>
    <p>${why(failure, words)}</p>
    <p class="muted small">${words.back}</p>
  </section>`;
  return pageResponse({ lang, title: words.failedTitle, body, root, status: failure.problem.status });
}

function why({ kind, problem }: Failure, { failures, failedOther }: Words): string {
  const code = problem.errors?.[0]?.code;
  return (code === 'no-petition' ? failures[code] : failures[kind]) ?? failedOther;
}
