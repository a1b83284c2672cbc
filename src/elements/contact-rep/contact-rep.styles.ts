import { css } from '../../base/styles/css.ts';

export const contactStyles = css`
  .head {
    display: flex;
    gap: 8px;
    align-items: start;
  }
  /* Beside the steps and as high as they are; where there is little room, the choice of language is its sign alone. */
  .head > svg,
  .head .languages {
    position: relative;
    flex: none;
    inline-size: 44px;
    margin-block: -7px;
    margin-inline-end: -8px;
  }
  @container (max-width: 399px) {
    .head .languages {
      justify-content: center;
      border-radius: var(--_radius);
    }
    .head .languages select {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      max-inline-size: none;
      margin: 0;
      opacity: 0;
    }
    .head .languages:has(:focus-visible) {
      outline: 3px solid var(--_accent);
    }
    .head .languages [role='status']:not(:empty) {
      position: absolute;
      z-index: 1;
      inset-block-start: 100%;
      inset-inline-end: 0;
      inline-size: 200px;
      padding: 8px;
      border: 1px solid var(--_hairline);
      background: var(--_surface);
    }
  }
  @container (min-width: 400px) {
    .head > svg,
    .head .languages {
      inline-size: 140px;
    }
  }
  .steps {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    list-style: none;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .steps li {
    flex: 1;
    min-inline-size: max-content;
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
  .steps .link {
    margin-block: -10px;
    padding-block: 12px;
  }
  /* What stands out elsewhere by its colour. */
  @media (forced-colors: active) {
    .steps li:not(.past, .now) {
      border-block-start-style: dotted;
    }
    button:not(.quiet, .link),
    a.button:not(.quiet) {
      border-width: 3px;
    }
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
  .people > .panel,
  .people > .panel + * {
    margin-block-start: 12px;
  }
  .at-once {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    align-items: center;
  }
  .at-once .link {
    padding-block: 10px;
  }
  .one {
    block-size: 98px;
  }
  @container (min-width: 400px) {
    .one {
      block-size: 70px;
    }
  }
  /* A closed list shows one line and cuts the rest: its choice stands over it, whole. */
  .subject {
    display: grid;
  }
  .subject > *,
  .subject::after {
    grid-area: 1 / 1;
  }
  .subject > select {
    appearance: none;
    block-size: 100%;
    color: transparent;
    white-space: normal;
  }
  /* The arrow of a list that has lost its own with its colour. */
  .subject::after {
    content: '';
    align-self: center;
    justify-self: end;
    inline-size: 7px;
    block-size: 7px;
    margin-block-start: -4px;
    margin-inline-end: 15px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    pointer-events: none;
  }
  .subject + p {
    margin-block-start: 6px;
  }
  .own-subject {
    margin-block-start: 8px;
  }
  .subject option {
    background: var(--_field);
    color: var(--_text);
  }
  .subject > span {
    align-self: center;
    padding-block: 10px;
    padding-inline: 13px 36px;
    font-size: max(1em, 16px);
    line-height: 1.4;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  @media (forced-colors: active) {
    .subject > span {
      visibility: hidden;
    }
  }
  .letter {
    white-space: pre-wrap;
  }
  textarea.letter {
    min-block-size: 280px;
  }
  .bill {
    display: grid;
    gap: 2px;
    margin-block-start: 6px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  .label {
    margin-block-end: 6px;
    font-size: 0.9375em;
    font-weight: 600;
  }
  /* One or two lines at first; it grows with what is written where browsers can. */
  textarea.answer {
    min-block-size: 46px;
    field-sizing: content;
    max-block-size: 10em;
  }
  .questions label {
    font-weight: 400;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 288px), 1fr));
    gap: 12px 16px;
  }
  .beside > div {
    display: flex;
    flex-direction: column;
  }
  .beside .link {
    align-self: start;
  }
  .reading {
    flex: 1 1 0;
    min-block-size: 280px;
    padding: 10px 12px;
    overflow: auto;
    border: 1px solid var(--_hairline);
    border-radius: calc(var(--_radius) * 2 / 3);
  }
  /* Its place is kept while it is empty: elsewhere nothing is shown of what is. */
  div.coach {
    display: grid;
    align-content: start;
    min-block-size: 6.6em;
    padding: 8px 12px;
  }
  @container (max-width: 399px) {
    div.coach {
      min-block-size: 9.8em;
    }
  }
  .coach + .whole {
    margin-block-start: -6px;
  }
  .whole > .stack {
    margin-block-start: 12px;
  }
  .coach ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
    padding: 0;
    list-style: none;
  }
  .coach li::before {
    content: '○' / '';
    margin-inline-end: 6px;
    color: var(--_muted);
  }
  .coach .ok::before {
    content: '✓' / '';
    color: var(--_good);
    font-weight: 700;
  }
  .target {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_hairline);
  }
  ul {
    padding-inline-start: 1.2em;
  }
  .learn > ul {
    padding: 0;
  }
`;
