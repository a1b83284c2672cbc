import { css } from '../../base/styles/css.ts';

export const contactStyles = css`
  .steps {
    display: flex;
    gap: 6px;
    list-style: none;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .steps li {
    flex: 1;
    padding-block-start: 6px;
    border-block-start: 3px solid var(--_hairline);
  }
  .steps .past,
  .steps .now {
    border-color: var(--_accent);
  }
  .steps .now {
    color: var(--_text);
    font-weight: 600;
  }
  .find {
    display: grid;
    gap: 12px;
  }
  .people {
    display: grid;
    gap: 0;
  }
  .people > * + * {
    margin-block-start: 4px;
  }
  .person {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
    min-block-size: 44px;
    margin: 0;
    padding-block: 12px;
    font-size: 1em;
    font-weight: 400;
    cursor: pointer;
  }
  .person + .person {
    border-block-start: 1px solid var(--_hairline);
  }
  .person > .tag {
    grid-column: 2;
    justify-self: start;
  }
  @container (min-width: 400px) {
    .person {
      grid-template-columns: 24px minmax(0, 1fr) auto;
    }
    .person > .tag {
      grid-column: auto;
    }
  }
  .who {
    display: block;
  }
  .letter {
    white-space: pre-wrap;
  }
  textarea.letter {
    min-block-size: 280px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .ways > * {
    flex: 1 1 auto;
  }
  .target {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  ul {
    padding-inline-start: 1.2em;
  }
`;
