// Draws every element in every theme and state, for nobody to touch. A theme is drawn as it comes near.
import { ENDPOINT } from './samples.js';
import { STATES, find } from './states.js';

const menu = document.querySelector('#menu');
const gallery = document.querySelector('#gallery');
const themes = [...gallery.querySelectorAll('[data-theme]')];

let number = 0;

/** An element, given what its state needs. Each has a campaign of its own, so that none knows of another's. */
function made(tag, { attributes, data }) {
  const element = document.createElement(tag);
  const given = { ...(data && tag !== 'goal-meter' && { endpoint: ENDPOINT }), ...attributes };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  if (data) {
    const { campaign, progress } = data();
    const id = `sample-${++number}`;
    element.data = {
      ...(campaign && { campaign: { id, ...campaign } }),
      ...(progress && { progress: { ...progress, campaign: id } }),
    };
  }
  const fallback = document.createElement('p');
  fallback.textContent = 'A link of the page stands here, and stays where the element cannot come.';
  element.append(fallback);
  return element;
}

/** What is seen of an element, in its very style sheets, and nothing that acts. */
function pictureOf(element) {
  const picture = document.createElement('div');
  const root = picture.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = element.shadowRoot.adoptedStyleSheets;
  root.append(...[...element.shadowRoot.childNodes].map(node => node.cloneNode(true)));
  picture.append(...[...element.childNodes].map(node => node.cloneNode(true)));
  const chosen = [...element.shadowRoot.querySelectorAll('select')];
  // The only field that does not take along what was chosen.
  root.querySelectorAll('select').forEach((select, n) => (select.selectedIndex = chosen[n].selectedIndex));
  return picture;
}

/** The elements in their states, each once: another theme shows a picture of it, which is as true and far quicker. */
const elements = new Map();

async function show(element, { id, reach }) {
  await find(element, '.card');
  await reach?.(element);
  if (id !== 'loading') await find(element, '.card:not(:has(.bone))');
  return element;
}

async function draw(figure) {
  const { tag, state } = figure.dataset;
  const key = `${tag} ${state}`;
  const place = figure.querySelector('.picture');
  const first = elements.get(key);
  if (first) place.append(pictureOf(await first));
  else {
    const wanted = STATES[tag].find(({ id }) => id === state);
    const element = made(tag, wanted);
    place.append(element);
    elements.set(key, show(element, wanted));
    await elements.get(key);
  }
  figure.dataset.drawn = '';
}

/** Draws what is to be seen of a theme, and is not there yet. */
function drawAll(theme) {
  for (const figure of theme.querySelectorAll('figure:not([hidden], [data-asked])')) {
    figure.dataset.asked = '';
    draw(figure).catch(error => console.error(error));
  }
}

const near = new IntersectionObserver(
  entries => entries.forEach(({ isIntersecting, target }) => isIntersecting && drawAll(target)),
  { rootMargin: '400px' },
);

const template = document.querySelector('#state');
for (const theme of themes) {
  for (const [tag, states] of Object.entries(STATES)) {
    for (const { id, title } of states) {
      const figure = template.content.cloneNode(true).firstElementChild;
      Object.assign(figure.dataset, { tag, state: id });
      figure.querySelector('code').textContent = tag;
      figure.querySelector('.of').textContent = theme.dataset.theme;
      figure.querySelector('.what').textContent = title;
      theme.querySelector('.states').append(figure);
    }
  }
}

/** Everything that a menu's choice leaves. */
function choose() {
  const { theme, state, light } = Object.fromEntries(new FormData(menu));
  gallery.dataset.light = light;
  gallery.toggleAttribute('data-one', Boolean(state));
  for (const section of themes) section.hidden = Boolean(theme) && section.id !== theme;
  for (const figure of gallery.querySelectorAll('figure')) {
    const { tag, state: id } = figure.dataset;
    figure.hidden = Boolean(state) && ![tag, `${tag} ${id}`].includes(state);
  }
  const shown = gallery.querySelectorAll('section:not([hidden]) figure:not([hidden])').length;
  menu.querySelector('output').textContent = `${shown} ${shown === 1 ? 'picture' : 'pictures'}`;
  // Whoever is observed anew is looked at anew.
  for (const section of themes) {
    near.unobserve(section);
    near.observe(section);
  }
}

for (const [tag, states] of Object.entries(STATES)) {
  const group = document.createElement('optgroup');
  group.label = `<${tag}>`;
  group.append(
    new Option('All its states', tag),
    ...states.map(({ id, title }) => new Option(title, `${tag} ${id}`)),
  );
  menu.elements.state.append(group);
}

// What is chosen stands in the address, so that a link can lead to it.
for (const [name, value] of new URLSearchParams(location.search))
  if (menu.elements[name]) menu.elements[name].value = value;
menu.addEventListener('change', () => {
  choose();
  const chosen = [...new FormData(menu)].filter(([, value]) => value);
  history.replaceState(null, '', `?${new URLSearchParams(chosen)}`);
});
choose();
