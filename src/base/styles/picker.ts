import { css } from './css.ts';

/** Another language: a quiet line above the rest. */
export const pickerStyles = css`
  .languages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    min-block-size: 44px;
    margin-block: -8px; /* a thumb's room reaches into the card's edge */
    color: var(--_muted);
  }
  .languages svg {
    flex: none;
  }
  .languages select {
    inline-size: auto;
    field-sizing: content; /* its arrow beside the name, not beside the longest one */
    max-inline-size: calc(100% - 22px);
    contain: paint; /* in WebKit its longest option would otherwise make the page scroll sideways */
    min-block-size: 44px;
    margin-inline-start: 6px;
    padding: 0 2px;
    border-color: transparent;
    background: transparent;
    font-size: 0.875em;
    cursor: pointer;
    text-overflow: ellipsis;
  }
  .languages select:hover {
    color: var(--_text);
  }
  .languages option {
    background: var(--_field);
    color: var(--_text);
  }
  .languages select[aria-busy] {
    cursor: progress;
    opacity: 0.7;
  }
  @media print {
    .languages {
      display: none;
    }
  }
`;
