import { css } from './css.ts';

/** What a number is made of: see `../meter-parts.ts`. */
export const partStyles = css`
  /* As in form.ts: shared, it would travel with every first part. */
  :lang(ko) {
    word-break: keep-all;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .parts li {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
  }
  .parts ::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 0.45em;
    border-radius: 50%;
    background: var(--_part, var(--_accent));
  }
  @media (forced-colors: active) {
    .parts ::before {
      forced-color-adjust: none;
    }
    .parts {
      --_accent: Highlight;
      --_surface: Canvas;
    }
  }
`;
