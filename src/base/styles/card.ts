import { css } from './css.ts';

/** The card: what every element looks like. */
export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* How wide the host is where its place does not say: it must not push a narrow column open. */
    contain-intrinsic-inline-size: 16rem;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* The page's font and colour scheme come in; all else that it inherits stays outside. */
  .card {
    all: initial;
    color-scheme: inherit;
    display: block;
    position: relative;
    max-inline-size: var(--_width);
    padding: min(16px, 6cqi);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 1px 2px #0001;
    font-family: var(--_font);
    font-size: max(1em, 16px);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  *,
  .card,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  @container (min-width: 400px) {
    .card {
      padding: 24px;
    }
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .tight {
    gap: 8px;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .bone {
    border-radius: var(--_radius);
    background: var(--_text); /* a theme's lines may be black, or none */
    opacity: 0.1;
    display: block;
    inline-size: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bone {
      animation: dim 1.6s infinite alternate;
    }
    @keyframes dim {
      to {
        opacity: 0.05;
      }
    }
  }
`;
