// Every state of every element, and how a picture of it comes about: by what it is given, and by what a reader would do.
import { DOWN, SLOW, WHO, letter, petition, progress, receipt, signUp, toMayor } from './samples.js';

const PATIENCE_MS = 60_000;

/** Waits for what stands in an element. */
export async function find(element, selector) {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    const found = element.shadowRoot?.querySelector(selector);
    if (found && !element.shadowRoot.querySelector('form .bone')) return found;
    await new Promise(done => setTimeout(done, 30));
  }
  throw new Error(`<${element.localName}> never had ${selector}`);
}

const press = async (element, selector) => (await find(element, selector)).click();

async function fill(element, values) {
  await find(element, '[part~=submit]');
  for (const [name, value] of Object.entries(values)) {
    const [field, ...others] = element.shadowRoot.querySelectorAll(`[name="${name}"]`);
    if (others[0]) [field, ...others].find(one => one.value === value).click();
    else if (field?.type === 'checkbox') field.click();
    else if (field) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  }
}

/** The page takes every action over (see `respondWith`): nothing is sent. */
const answered = (element, answer) =>
  element.addEventListener('action-submit', event => event.respondWith(async action => answer(action)));

/** Fills the form and sends it. @param status what the receipt says. */
const acted = status => async element => {
  answered(element, action => receipt(action, status));
  await fill(element, WHO);
  await press(element, 'form [part~=submit]');
  await find(element, '[part=result]');
};

const wrong = async element => {
  await find(element, 'form [part~=submit]');
  await fill(element, { given: 'Ana', email: 'ana@' });
  await press(element, 'form [part~=submit]');
  await find(element, '[part=errors]');
};

const sending = async element => {
  answered(element, () => new Promise(() => {}));
  await fill(element, WHO);
  await press(element, 'form [part~=submit]');
  await find(element, '[aria-disabled=true]');
};

const toSend = async element => {
  await find(element, '#personal, textarea');
  await fill(element, { personal: 'I volunteer at a shelter in Fresno.' });
  await press(element, '[part~=submit].wide');
  await find(element, '[name=given]');
};

const letters = (parts = {}) => progress({ counts: ['letter'], ...parts });
const ENDED = '2026-02-28T00:00:00Z';
const over = { closed: true, deadline: ENDED };

/**
 * By element: what each state is called, what the element is given, and what is done to it.
 * `data` is what its endpoint would answer, `attributes` what its tag says, `reach` what a reader would do.
 */
export const STATES = {
  'petition-sign': [
    { id: 'loading', title: 'Loading', attributes: { endpoint: SLOW, campaign: 'slow' } },
    { id: 'ready', title: 'Ready', data: () => ({ campaign: petition(), progress: progress() }) },
    {
      id: 'errors',
      title: 'Something to fix',
      data: () => ({ campaign: petition(), progress: progress() }),
      reach: wrong,
    },
    {
      id: 'sending',
      title: 'On its way',
      data: () => ({ campaign: petition(), progress: progress() }),
      reach: sending,
    },
    {
      id: 'thanks',
      title: 'Thanks',
      data: () => ({ campaign: petition(), progress: progress() }),
      reach: acted('counted'),
    },
    {
      id: 'almost',
      title: 'Waits for the e-mail',
      data: () => ({ campaign: petition(), progress: progress() }),
      reach: acted('awaiting-confirmation'),
    },
    {
      id: 'closed',
      title: 'Closed',
      data: () => ({ campaign: petition(over), progress: progress({ ...over, pending: 0 }) }),
    },
    {
      id: 'line',
      title: 'One line',
      attributes: { compact: '' },
      data: () => ({ campaign: petition(), progress: progress() }),
    },
    {
      id: 'sign-up',
      title: 'Sign-up',
      data: () => ({ campaign: signUp(), progress: progress({ signUp: true }) }),
    },
    { id: 'down', title: 'Unavailable', attributes: { endpoint: DOWN, campaign: 'down' } },
  ],
  'contact-rep': [
    { id: 'loading', title: 'Loading', attributes: { endpoint: SLOW, campaign: 'slow' } },
    { id: 'who', title: 'Who', data: () => ({ campaign: letter(), progress: letters() }) },
    {
      id: 'found',
      title: 'Found',
      data: () => ({ campaign: letter(), progress: letters() }),
      reach: async element => {
        await find(element, '#postalCode');
        await fill(element, { postalCode: WHO.postalCode });
        await press(element, '.find [part~=submit]');
        await find(element, '.place');
      },
    },
    {
      id: 'letter',
      title: 'The letter',
      data: () => ({ campaign: toMayor(), progress: letters() }),
      reach: element => find(element, '#personal, textarea'),
    },
    { id: 'send', title: 'You', data: () => ({ campaign: toMayor(), progress: letters() }), reach: toSend },
    {
      id: 'errors',
      title: 'Something to fix',
      data: () => ({ campaign: toMayor(), progress: letters() }),
      reach: async element => {
        await toSend(element);
        await wrong(element);
      },
    },
    {
      id: 'sent',
      title: 'Sent',
      data: () => ({ campaign: toMayor(), progress: letters() }),
      reach: async element => {
        await toSend(element);
        await acted('counted')(element);
      },
    },
    {
      id: 'closed',
      title: 'Closed',
      data: () => ({
        campaign: toMayor(over),
        progress: letters({ ...over, pending: 0 }),
      }),
    },
    { id: 'down', title: 'Unavailable', attributes: { endpoint: DOWN, campaign: 'down' } },
  ],
  'hotline-info': [
    { id: 'open', title: 'A help line', attributes: { country: 'US', topic: 'trafficking' } },
    {
      id: 'emergency',
      title: 'With the number for emergencies',
      attributes: { country: 'US', topic: 'trafficking', emergency: '' },
    },
    { id: 'discreet', title: 'Discreet', attributes: { country: 'US', topic: 'trafficking', discreet: '' } },
    { id: 'loading', title: 'Loading', attributes: { endpoint: SLOW, country: 'US' } },
  ].map(state => ({ ...state, attributes: { endpoint: '/', ...state.attributes } })),
  'goal-meter': [
    { id: 'bar', title: 'A bar', data: () => ({ progress: progress() }) },
    {
      id: 'ring',
      title: 'A ring',
      attributes: { shape: 'ring' },
      data: () => ({
        progress: progress({ counted: 35_612, verified: 31_204, imported: 4408, goal: 50_000 }),
      }),
    },
    {
      id: 'thermometer',
      title: 'A thermometer',
      attributes: { shape: 'thermometer' },
      data: () => ({ progress: progress({ counted: 1840, verified: 1000, unverified: 392, imported: 448 }) }),
    },
    {
      id: 'first',
      title: 'Nobody yet',
      data: () => ({ progress: progress({ counted: 0, verified: 0, pending: 0, goal: 100 }) }),
    },
    {
      id: 'reached',
      title: 'Goal reached',
      data: () => ({ progress: progress({ counted: 3120, verified: 3120, goal: 5000, reached: 3000 }) }),
    },
    {
      id: 'closed',
      title: 'Closed',
      data: () => ({ progress: progress({ ...over, counted: 3120, verified: 3120, pending: 0 }) }),
    },
    { id: 'loading', title: 'Loading', attributes: { endpoint: SLOW, campaign: 'slow' } },
  ],
};

/** Nothing here is remembered: what one picture signs, no other has signed before, and your device keeps nothing. */
class Forgetful {
  getItem(key) {
    return this[key] ?? null;
  }
  setItem(key, value) {
    this[key] = value;
  }
  removeItem(key) {
    delete this[key];
  }
}
for (const storage of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, storage, { value: new Forgetful() });
