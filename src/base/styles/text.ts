import { css } from './css.ts';

/** Headings, paragraphs and links in a card. */
export const textStyles = css`
  h2,
  h3,
  p,
  ul,
  ol,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.3em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  p {
    max-inline-size: 65ch;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
`;
