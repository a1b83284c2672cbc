// What is taken away: what is pasted, for each way into a page, and files.
import { type TemplateResult, html, nothing, render } from 'lit/html.js';
import { ownName } from '../../../src/i18n/language-name.ts';
import { campaignLanguages } from '../../../src/campaign-file/texts.ts';
import {
  CALL_FIRST,
  SHAPES,
  type Shape,
  type Subject,
  WAYS,
  type Way,
  waysFor,
} from '../../../src/snippets/index.ts';
import { copyBox, save, saveButton } from '../copy-box.ts';
import { cssOf } from '../look/own-theme.ts';
import type { Kind, Take } from '../model/state.ts';
import { type Panel, whileSeen } from '../panel.ts';
import { endpointOf, usualEndpoint } from './endpoint.ts';
import { type Scripts, lackOf, loadScripts, subjectOf } from './made.ts';

/** The ways, as those call them who choose one, and for whom each is. */
const WAY_WORDS: Readonly<Record<Way, readonly [title: string, what: string]>> = {
  tag: ['Paste HTML', 'The usual way: wherever you can paste HTML'],
  one: ['One file', 'For older sites, and for those who want a script that nobody can change later'],
  placeholder: ['For careful editors', 'Where your editor takes the other ways out again as you save'],
  baked: ['The fastest', 'One request brings all of it'],
  frame: ['Frame', 'Where your editor takes frames (iframes) only'],
  wordpress: ['WordPress', 'With our plugin: a block, or a line in square brackets'],
  npm: ['For developers', 'Where your site is built with npm'],
};

/** What a note calls by the command's name is called as it is here. */
const inWords = (note: string) =>
  note.replace(/`(\w+)`/g, (found, way: string) =>
    Object.hasOwn(WAY_WORDS, way) ? `‘${WAY_WORDS[way as Way][0]}’` : found,
  );

/** What to do where there is no endpoint. */
const WITHOUT: Readonly<Record<Kind, string>> = {
  petition: 'Save the starter site below: it shows your petition, and tells how to begin collecting.',
  letter: 'Save the starter site below: readers send the letter from their own mail, and nobody counts it.',
  hotline: 'Save the starter site below: help lines need none.',
  meter: 'Save the starter site below: it shows the number that you write into one of its files.',
};

/** Nothing is sent; but what goes with a campaign is fetched from where the builder is. */
const cannot = (error: unknown) =>
  error instanceof TypeError
    ? 'The network is gone, and this needs it once more. What you wrote is kept: try again once it is back.'
    : `This could not be made: ${String(error)}`;

const SHAPE_TITLES: Readonly<Record<Shape, string>> = {
  bar: 'Bar',
  ring: 'Ring',
  thermometer: 'Thermometer',
};

export const take: Panel = (room, draft) => {
  let scripts: Scripts | undefined;
  /** What the snippets are about, as soon as it is known. */
  let subject: Subject | undefined;
  let failed = '';
  let asked = 0;

  const change = (part: Partial<Take>) => draft.change({ take: { ...draft.state.take, ...part } });
  const endpoint = () => endpointOf(draft.state.take.endpoint, usualEndpoint(location.href));

  /** Snippets need words that may have to be loaded. */
  const gather = async () => {
    const own = ++asked;
    if (lackOf(draft)) subject = undefined;
    else
      try {
        scripts ??= await loadScripts();
        const found = await subjectOf(draft, endpoint().url, scripts);
        if (own !== asked) return;
        subject = found;
        failed = '';
      } catch (error) {
        if (own !== asked) return;
        subject = undefined;
        failed = cannot(error);
      }
    draw();
  };

  const site = async () => {
    const parts = {
      subject: subject!,
      campaign:
        draft.state.kind === 'hotline' ? undefined : { file: draft.campaign!, yaml: draft.state.text },
      theme: cssOf(draft.state.look),
      alone: endpoint().guessed,
    };
    failed = '';
    const [{ scriptsOf, siteFiles }, { zipped }] = await Promise.all([
      import('./site.ts'),
      import('./zip.ts'),
    ]);
    const built = Object.keys(scripts!.integrity).map(file => file.replace('one/', ''));
    const names = scriptsOf(parts, built);
    const files = new Map<string, string | Uint8Array>(siteFiles(parts, names));
    for (const name of [...names, 'NOTICE.txt']) {
      const script = await fetch(`one/${name}`);
      if (!script.ok) throw new Error(`${name}: ${script.status}`);
      files.set(`scripts/${name}`, new Uint8Array(await script.arrayBuffer()));
    }
    const name = `${subject!.campaign ?? 'help-lines'}-site`;
    save(`${name}.zip`, await zipped(name, files), 'application/zip');
  };

  const failedSite = (error: unknown) => {
    failed = cannot(error);
    draw();
  };

  const draw = () => {
    const lack = lackOf(draft);
    render(lack ? html`<p class="empty">${lack}</p>` : whole(), room);
  };

  const whole = () => {
    const { kind, take: taken } = draft.state;
    const { wrong, note, guessed, url } = endpoint();
    return html`<div class="take-asks">
        <div class="ask">
          <label for="take-endpoint">The address of your endpoint</label>
          <input
            type="url"
            id="take-endpoint"
            inputmode="url"
            autocomplete="off"
            spellcheck="false"
            placeholder=${url}
            aria-describedby="take-endpoint-what take-endpoint-said"
            aria-invalid=${wrong ? 'true' : 'false'}
            .value=${taken.endpoint}
            @input=${({ target }: Event) => change({ endpoint: (target as HTMLInputElement).value })}
          />
          <p class="small muted" id="take-endpoint-what">
            The endpoint is the small server that
            ${kind === 'hotline' ? 'serves the help lines' : 'keeps signatures and sends letters'}: yours, or
            that of whoever runs one for you. The pasted script comes from there, too. Nothing is sent to it
            from here. You have none yet? ${WITHOUT[kind!]}
          </p>
          <p class=${wrong ? 'wrong' : 'small muted'} id="take-endpoint-said" role="status">
            ${wrong ?? note ?? (guessed ? `Until you write one, the snippets say ${url}.` : '')}
          </p>
        </div>
        ${options(kind === 'meter', kind === 'petition')}
      </div>
      <h3 id="take-ways">Paste it into your page</h3>
      ${subject ? ways(subject) : html`<p class="muted">${failed || 'One moment …'}</p>`}
      <h3>Save the files</h3>
      <ul class="files">
        ${
          kind === 'hotline'
            ? nothing
            : saveButton(
                `${draft.campaign!.id}.yaml`,
                'Your campaign: what an endpoint takes. Give it to whoever runs one, or put it into its folder of campaigns.',
                () => save(`${draft.campaign!.id}.yaml`, draft.state.text, 'application/yaml'),
              )
        }
        ${saveButton('upstander-theme.css', 'Your look: link it in your page, after its own styles.', () =>
          save('upstander-theme.css', cssOf(draft.state.look), 'text/css'),
        )}
        ${saveButton(
          `${subject?.campaign ?? 'help-lines'}-site.zip`,
          'A starter site: a page with all that it needs, for any host of static files. It says what to do next.',
          () => site().catch(failedSite),
          !subject,
        )}
      </ul>
      <p class="wrong" role="status">${subject ? failed : ''}</p>`;
  };

  const options = (meter: boolean, petition: boolean) => {
    const { lang, shape, compact } = draft.state.take;
    const languages =
      draft.campaign && draft.state.kind !== 'hotline' ? campaignLanguages(draft.campaign) : [];
    return html`${
      languages.length > 1
        ? html`<div class="ask">
            <label for="take-lang">Language</label>
            <select
              id="take-lang"
              @change=${({ target }: Event) => change({ lang: (target as HTMLSelectElement).value || undefined })}
            >
              <option value="" ?selected=${!lang}>That of the page around it</option>
              ${languages.map(one => html`<option value=${one} ?selected=${one === lang}>${ownName(one)}</option>`)}
            </select>
          </div>`
        : nothing
    }${
      meter
        ? html`<div class="ask">
            <label for="take-shape">Shape</label>
            <select
              id="take-shape"
              @change=${({ target }: Event) => change({ shape: (target as HTMLSelectElement).value as Shape })}
            >
              ${SHAPES.map(
                one =>
                  html`<option value=${one} ?selected=${one === (shape ?? 'bar')}>
                    ${SHAPE_TITLES[one]}
                  </option>`,
              )}
            </select>
          </div>`
        : nothing
    }${
      petition
        ? html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${compact ?? false}
              @change=${({ target }: Event) => change({ compact: (target as HTMLInputElement).checked })}
            />
            One line that opens: for a page with little room</label
          >`
        : nothing
    }`;
  };

  const ways = (of: Subject): TemplateResult => {
    const all = waysFor(of);
    const way = all.find(one => one === draft.state.take.way) ?? 'tag';
    const { blocks, notes, policy } = WAYS[way].snippet(of);
    return html`<fieldset class="ways">
        <legend class="out-of-sight">The way in</legend>
        ${all.map(
          one =>
            html`<label
              ><input
                type="radio"
                name="take-way"
                value=${one}
                .checked=${one === way}
                @change=${() => change({ way: one })}
              /><span
                ><strong>${WAY_WORDS[one][0]}</strong
                ><span class="small muted">${WAY_WORDS[one][1]}</span></span
              ></label
            >`,
        )}
      </fieldset>
      <div class="blocks">
        ${blocks.map(({ where, code }) => copyBox(where, code))}
        ${
          of.tag === 'hotline-info'
            ? html`<p class="sample">${CALL_FIRST}</p>`
            : html`<p class="small muted">
                ${
                  of.tag === 'goal-meter'
                    ? 'It works where your endpoint serves the petition or letter that is counted, and needs no file of its own then. It is'
                    : 'It works once your endpoint serves the campaign: give it the file below. It is'
                }
                made for version ${of.version} of Upstander; for an endpoint of another version,
                <code>upstander snippet ${of.campaign}</code> prints it.
              </p>`
        }
        ${
          notes.length
            ? html`<ul class="notes small">
                ${notes.map(one => html`<li>${inWords(one)}</li>`)}
              </ul>`
            : nothing
        }
        <details>
          <summary>If your site has a Content-Security-Policy</summary>
          ${copyBox('What it has to allow', policy)}
        </details>
      </div>`;
  };

  whileSeen(room, draft, () => {
    draw();
    void gather();
  });
  addEventListener('online', () => void gather());
  // At once, so that it is there when the network is gone.
  loadScripts().then(
    found => (scripts = found),
    () => undefined,
  );
};
