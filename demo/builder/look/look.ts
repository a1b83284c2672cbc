// How it looks: a finished theme, and what is changed in it. What is hard to read is said while it is being chosen.
import { html, nothing, render, svg } from 'lit/html.js';
import { colourOf } from '../../../src/themes/nearest.ts';
import { THEMES, type Theme, type Token } from '../../../src/themes/themes.ts';
import { copyBox, save } from '../copy-box.ts';
import { type Panel, whileSeen } from '../panel.ts';
import { baseOf, cssOf, hasNights, isChanged, themeOf, withToken } from './own-theme.ts';
import { COLOURS, type Colour, type Warning, isColour, ratioOf, warningsOf } from './warnings.ts';

/** Fonts that are on nearly every device: nothing is fetched from anybody. */
const FONTS: readonly (readonly [title: string, value: string])[] = [
  ['The font of your page', 'inherit'],
  ['The font of the device', "system-ui, -apple-system, 'Segoe UI', sans-serif"],
  ['Sans serif: Helvetica, Arial', "'Helvetica Neue', Helvetica, Arial, sans-serif"],
  ['Serif: Georgia', "Georgia, 'Times New Roman', serif"],
  ['Serif: Palatino', "'Iowan Old Style', 'Palatino Linotype', Palatino, serif"],
  ['Rounded, where there is one', "ui-rounded, 'Arial Rounded MT Bold', system-ui, sans-serif"],
  ['Typewriter', "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace"],
];

/** What a slider sets. */
interface Slider {
  name: string;
  title: string;
  what: string;
  min: number;
  max: number;
  step: number;
  unit: string;
}

const RADIUS: Slider = {
  name: 'radius',
  title: 'Round corners',
  what: 'of the card; fields and buttons take two thirds of it',
  min: 0,
  max: 28,
  step: 1,
  unit: 'px',
};
const PADDING: Slider = {
  name: 'padding',
  title: 'Room inside',
  what: 'between the card’s edge and its text; less on phones',
  min: 12,
  max: 32,
  step: 1,
  unit: 'px',
};
const WIDTH: Slider = {
  name: 'width',
  title: 'Greatest width',
  what: 'of a card, in letters of the font',
  min: 20,
  max: 48,
  step: 1,
  unit: 'em',
};

/** The room inside a card, where no theme says another, in px. */
const OWN_PADDING = 24;

export const look: Panel = (room, draft) => {
  /** What was changed last. */
  let touched: Token | undefined;
  let counted: ReturnType<typeof setTimeout> | undefined;

  const own = () => draft.state.look;
  const set = (token: Token, value: string | undefined, night = false) => {
    touched = token;
    draft.change({ look: withToken(own(), token, value, night) });
  };

  const draw = () => {
    const theme = themeOf(own());
    const nights = hasNights(theme);
    const night = nights && Boolean(draft.state.night);
    const warnings = (nights ? [false, true] : [false]).flatMap(one => warningsOf(theme, one, touched));
    render(
      html`<fieldset class="themes">
          <legend>Begin with</legend>
          ${THEMES.map(one => themeChoice(one, one.id === baseOf(own()).id))}
        </fieldset>
        <div class="look-head">
          <h3>Colours</h3>
          ${
            nights
              ? html`<fieldset class="segments">
                  <legend class="out-of-sight">Colours of</legend>
                  ${[false, true].map(
                    one =>
                      html`<label
                        ><input
                          type="radio"
                          name="look-night"
                          .checked=${one === night}
                          @change=${() => draft.change({ night: one })}
                        /><span>${one ? 'By night' : 'By day'}</span></label
                      >`,
                  )}
                </fieldset>`
              : html`<p class="small muted">The same by day and by night.</p>`
          }
        </div>
        <div class="contrast" ?data-found=${warnings.length > 0}>
          ${
            warnings.length
              ? warnings.map(one => warningView(one, nights))
              : html`<p class="fine small">
                  Everything can be read: text is told from what it stands on by 4.5 to 1 at least, edges by 3
                  to 1.
                </p>`
          }
        </div>
        <p class="out-of-sight" role="status" id="contrast-said"></p>
        <ul class="colours">
          ${(Object.keys(COLOURS) as Colour[]).map(one => colourRow(theme, one, night, warnings))}
        </ul>
        <h3>Shape and type</h3>
        <div class="sliders">
          ${slider(RADIUS, parseFloat(theme.tokens.radius?.[0] ?? '12'), value => set('radius', `${value}px`))}
          ${slider(PADDING, own().padding ?? OWN_PADDING, padding =>
            draft.change({ look: { ...own(), padding } }),
          )}
          ${slider(WIDTH, parseFloat(theme.tokens.width?.[0] ?? '36'), value => set('width', `${value}em`))}
          ${fontChoice(theme.tokens.font?.[0] ?? 'inherit')}
        </div>
        ${
          isChanged(own())
            ? html`<p>
                <button type="button" class="plain" @click=${reset}>Back to ${baseOf(own()).title}</button>
              </p>`
            : nothing
        }
        <details class="look-css">
          <summary>The theme as CSS</summary>
          ${copyBox('In your page’s style sheet, or in a file of its own after it', cssOf(own()))}
          <p>
            <button
              type="button"
              class="plain"
              @click=${() => save('upstander-theme.css', cssOf(own()), 'text/css')}
            >
              Save as upstander-theme.css
            </button>
          </p>
        </details>`,
      room,
    );
    tellLater(warnings);
  };

  /** Whoever hears the page is told once it rests, not at every step of a slider. */
  const tellLater = (warnings: Warning[]) => {
    clearTimeout(counted);
    const said = warnings.length
      ? `Hard to read: ${warnings.map(({ said: [first] }) => first).join(' ')}`
      : touched && isColour(touched)
        ? 'Everything can be read.'
        : '';
    counted = setTimeout(() => (room.querySelector('#contrast-said')!.textContent = said), 800);
  };

  const reset = () => {
    touched = undefined;
    draft.change({ look: { theme: own().theme, tokens: {} } });
    room.querySelector<HTMLElement>('.themes input:checked')?.focus(); // the button is gone
  };

  const themeChoice = (theme: Theme, chosen: boolean) =>
    html`<label
      ><input
        type="radio"
        name="look-theme"
        value=${theme.id}
        aria-describedby="theme-${theme.id}"
        .checked=${chosen}
        @change=${() => {
          touched = undefined;
          draft.change({ look: { ...own(), theme: theme.id, tokens: {} } });
        }}
      /><span class="theme"
        >${swatch(theme)}<strong>${theme.title}</strong
        ><span class="small muted" id="theme-${theme.id}">${theme.what}</span></span
      ></label
    >`;

  const warningView = ({ token, night, said, offer }: Warning, nights: boolean) =>
    html`<div class="warning">
      <p>
        <strong>${isColour(token) ? COLOURS[token][0] : token}</strong
        >${nights ? (night ? ' by night' : ' by day') : ''} is hard to read
      </p>
      <ul>
        ${said.map(one => html`<li>${one}</li>`)}
      </ul>
      ${
        offer
          ? html`<button type="button" class="plain" @click=${() => set(token, offer, night)}>
              ${dot(offer)} Use ${offer}
            </button>`
          : html`<p class="small">
              No shade of it would do: change what it stands on, or what stands on it.
            </p>`
      }
    </div>`;

  const colourRow = (theme: Theme, token: Colour, night: boolean, warnings: Warning[]) => {
    const [title, what] = COLOURS[token];
    const value = colourOf(theme.tokens, token, night) ?? '#000000';
    const wrong = warnings.some(one => one.token === token && one.night === night);
    const id = `colour-${token}`;
    const typed = ({ target }: Event) => {
      const field = target as HTMLInputElement;
      const text = field.value.trim().toLowerCase().replace(/^#?/, '#');
      const colour = /^#[0-9a-f]{3}$/.test(text) ? text.replace(/[0-9a-f]/g, '$&$&') : text;
      if (/^#[0-9a-f]{6}$/.test(colour)) set(token, colour, night);
      else field.value = value;
    };
    return html`<li ?data-wrong=${wrong}>
      <input
        type="color"
        id=${id}
        .value=${value}
        aria-describedby="${id}-what"
        @input=${({ target }: Event) => set(token, (target as HTMLInputElement).value, night)}
      />
      <label for=${id}
        ><strong>${title}</strong><span class="small muted" id="${id}-what">${what}</span></label
      >
      <span class="ratio small">${token === 'hairline' ? nothing : ratioOf(theme, token, night)}</span>
      <input
        type="text"
        class="hex"
        aria-label="${title}, as a hex code"
        spellcheck="false"
        autocomplete="off"
        .value=${value}
        @change=${typed}
      />
    </li>`;
  };

  const slider = (
    { name, title, what, min, max, step, unit }: Slider,
    value: number,
    change: (to: number) => void,
  ) =>
    html`<div class="slider">
      <label for="look-${name}">${title}</label>
      <output for="look-${name}">${value} ${unit}</output>
      <input
        type="range"
        id="look-${name}"
        min=${min}
        max=${max}
        step=${step}
        aria-describedby="look-${name}-what"
        aria-valuetext="${value} ${unit}"
        .value=${String(value)}
        @input=${({ target }: Event) => change((target as HTMLInputElement).valueAsNumber)}
      />
      <span class="small muted" id="look-${name}-what">${what}</span>
    </div>`;

  const fontChoice = (chosen: string) => {
    const known = FONTS.some(([, value]) => value === chosen);
    return html`<div class="slider">
      <label for="look-font">Font</label>
      <select
        id="look-font"
        @change=${({ target }: Event) => set('font', (target as HTMLSelectElement).value)}
      >
        ${[...FONTS, ...(known ? [] : [[`Of the theme: ${chosen}`, chosen] as const])].map(
          ([title, value]) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`,
        )}
      </select>
      <span class="small muted">None of these is fetched: a font of your own comes with your page.</span>
    </div>`;
  };

  whileSeen(room, draft, draw);
};

/** A theme in small: by attributes, for a strict page takes no styles from a script. */
function swatch({ tokens }: Theme) {
  const colour = (token: Token, night = false) => colourOf(tokens, token, night) ?? '#888888';
  const radius = Math.min(10, parseFloat(tokens.radius?.[0] ?? '12') / 2);
  const half = (night: boolean, at: number) => svg`<g transform="translate(${at} 0)">
    <rect x="0.5" y="0.5" width="59" height="47" rx=${radius} fill=${colour('surface', night)} stroke=${colour('hairline', night)} />
    <rect x="9" y="10" width="28" height="4" rx="2" fill=${colour('text', night)} />
    <rect x="9" y="18" width="40" height="3" rx="1.5" fill=${colour('muted', night)} />
    <rect x="9" y="29" width="42" height="10" rx=${radius * 0.66} fill=${colour('accent', night)} />
    <rect x="21" y="33" width="18" height="2.5" rx="1.25" fill=${colour('on-accent', night)} />
  </g>`;
  return html`<svg class="swatch" viewBox="0 0 128 48" width="128" height="48" aria-hidden="true">
    ${half(false, 0)} ${half(true, 68)}
  </svg>`;
}

const dot = (colour: string) =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="7.5" fill=${colour} stroke="currentColor" stroke-opacity="0.4" />
  </svg>`;
