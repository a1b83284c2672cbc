// A petition where the network fails: tried again by itself, kept on the device by the reader's press, sent once.
import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import { patience } from '../../base/waiting.ts';
import { patience as attempts } from '../../client/failure.ts';
import { problem } from '../../contract/index.ts';
import { sampleChoice, sampleNotice, samplePetition } from '../../testing/samples.ts';
import {
  clear,
  expectAccessible,
  fakeEndpoint,
  fill,
  press,
  put,
  text,
  until,
  within,
} from '../test-support.ts';
import './define.ts';
import type { PetitionSign } from './petition-sign.ts';

const VALUES = {
  given: 'Ana',
  family: 'Lee',
  email: 'ana@example.org',
  postalCode: '93721',
  'consent.updates': 'refused',
};
const DAY_MS = 86_400_000;
const KEY = /^upstander outbox /;
const before = [patience.pausesMs, attempts.pausesMs];

/** A device of this file's own: test files run side by side. */
class Device {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
  clear() {
    for (const key of Object.keys(this)) delete this[key];
  }
}
let device = new Device();
Object.defineProperty(window, 'localStorage', { get: () => device });

/** Keys of what waits, and the mark that something does; that this device signed is another matter. */
const left = () => Object.keys(device).filter(key => !key.startsWith('upstander signed '));
const keptHere = () => Object.keys(device).filter(key => KEY.test(key));
const entry = () =>
  JSON.parse(device[keptHere()[0]!] as string) as Record<string, unknown> & { until: number };

let number = 0;

/** How the endpoint answers posts: with what `answer` gives, else as ever. */
async function petition(attributes = '') {
  const id = `petition-${++number}`; // what an earlier test still draws is about another one
  const fake = await fakeEndpoint({ campaigns: [samplePetition({ id })] });
  const net = { answer: (): Response | undefined => HttpResponse.error() as never, ids: [] as string[] };
  fake.use(
    http.post(`${fake.endpoint}/v1/actions`, async ({ request }) => {
      net.ids.push(((await request.clone().json()) as { id: string }).id);
      return net.answer() as never;
    }),
  );
  const draw = () =>
    put<PetitionSign>(
      `<petition-sign endpoint="${fake.endpoint}" campaign="${id}" ${attributes}></petition-sign>`,
    );
  const element = draw();
  await within(element, '[name=given]');
  fill(element, VALUES);
  await until(() => text(element).includes('Remember') || attributes.includes('kiosk'), 'the late part');
  return { ...fake, net, element, draw };
}

const sign = (element: Element) => press(element, '[part=submit]');
const button = (element: Element, label: string) =>
  until(
    () => [...element.shadowRoot!.querySelectorAll('button')].find(one => one.textContent!.trim() === label),
    label,
  );
const online = () => dispatchEvent(new Event('online'));

describe('a petition whose network fails', () => {
  beforeEach(() => {
    device = new Device();
    patience.pausesMs = [];
    attempts.pausesMs = [10];
  });
  afterEach(() => {
    clear();
    [patience.pausesMs, attempts.pausesMs] = before as [number[], number[]];
  });

  it('says so, and is sent by itself with the same id once an answer comes', async () => {
    patience.pausesMs = [30, 30, 30];
    const { net, element, actions } = await petition();
    sign(element);
    const panel = await within(element, '#waiting');
    expect(panel.textContent).to.contain('No answer came').and.contain('nothing is recorded twice');
    await expectAccessible(element);
    net.answer = () => undefined;
    await within(element, '#result');
    expect(actions.size).to.equal(1);
    expect(net.ids.length).to.be.greaterThan(2);
    expect(new Set(net.ids).size).to.equal(1);
    expect(keptHere(), 'nobody asked for it').to.deep.equal([]);
  });

  it('stops after a while, and goes on by a press or when the network is back', async () => {
    for (const again of [async (one: Element) => (await button(one, 'Try now')).click(), online]) {
      const { net, element, actions } = await petition();
      sign(element);
      await until(() => text(element).includes('Still no answer'), 'the end of trying');
      const asked = net.ids.length;
      net.answer = () => undefined;
      await again(element);
      await within(element, '#result');
      expect(net.ids.length).to.equal(asked + 1);
      expect(actions.size).to.equal(1);
      clear();
    }
  });

  it('waits as long as the endpoint asks', async () => {
    patience.pausesMs = [1];
    const { net, element } = await petition();
    net.answer = () => HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '30' } });
    sign(element);
    await until(() => text(element).includes('Too many people are acting'), 'why');
    expect(net.ids.length, 'not asked again within seconds').to.equal(1);
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(net.ids.length, 'nor after the pause of ours').to.equal(1);
  });

  it('sends nothing that was changed in the meantime without a press', async () => {
    const { net, element, actions } = await petition();
    sign(element);
    await within(element, '#waiting');
    fill(element, { email: 'ana.lee@example.org' });
    await until(() => text(element).includes('You changed something'), 'the word');
    const asked = net.ids.length;
    net.answer = () => undefined;
    online();
    sign(element);
    await within(element, '#result');
    expect(net.ids.length).to.equal(asked + 1);
    expect([...actions.values()][0]!.supporter!.email).to.equal('ana.lee@example.org');
  });

  /** Signs without a network, and has it kept. */
  async function kept() {
    const all = await petition();
    sign(all.element);
    (await button(all.element, 'Keep it on this device')).click();
    await within(all.element, '#kept');
    return all;
  }

  it('is kept by a press alone: with what was agreed to, for seven days, and can be deleted at once', async () => {
    const { element, net } = await petition();
    sign(element);
    const keep = await button(element, 'Keep it on this device');
    expect(keptHere()).to.deep.equal([]);
    keep.click();
    const panel = await within(element, '#kept');
    await until(() => element.shadowRoot!.activeElement === panel, 'the focus');
    expect(panel.textContent).to.contain('One signature waits on this device');
    await expectAccessible(element);
    const {
      until: end,
      action,
      campaign,
    } = entry() as never as { until: number; action: never; campaign: string };
    expect(campaign).to.equal(element.campaign);
    expect(action).to.have.property('id', net.ids[0]);
    expect((action as { consents: unknown[] }).consents).to.have.length(2);
    expect(end - Date.now()).to.be.within(7 * DAY_MS - 60_000, 7 * DAY_MS);
    expect(sessionStorage.length, 'it is nowhere else').to.equal(0);
    (await button(element, 'Delete it from this device')).click();
    expect(left()).to.deep.equal([]);
    await until(() => text(element).includes('It was not sent.'), 'what is said');
    const given = await within<HTMLInputElement>(element, '[name=given]');
    expect(given.value).to.equal('');
    await until(() => element.shadowRoot!.activeElement === given, 'the focus on the form');
  });

  it('is sent at the next visit, says so, and never again', async () => {
    const { element, net, draw, actions } = await kept();
    element.remove();
    net.answer = () => undefined;
    const next = draw();
    await within(next, '#result');
    expect(text(next)).to.contain('The network was back, and it was sent').and.contain('Thank you');
    await expectAccessible(next);
    expect(actions.size).to.equal(1);
    expect(new Set(net.ids).size).to.equal(1);
    expect(JSON.stringify(device), 'nothing that was typed').not.to.contain('ana@example.org');
    const asked = net.ids.length;
    online();
    next.remove();
    await within(draw(), '#result');
    expect(net.ids.length).to.equal(asked);
  });

  it('is sent when the network comes back while the page is open', async () => {
    const { element, net, actions } = await kept();
    net.answer = () => undefined;
    online();
    await within(element, '#result');
    expect(actions.size).to.equal(1);
  });

  it('is sent once by two elements, and each says so', async () => {
    const { element, net, draw, actions } = await kept();
    const other = draw();
    await within(other, '#kept');
    await until(() => !text(other).includes('Trying'), 'rest');
    const asked = net.ids.length;
    net.answer = () => undefined;
    (await button(other, 'Send now')).click();
    (await button(element, 'Send now')).click();
    await within(other, '#result');
    await within(element, '#result');
    expect(actions.size).to.equal(1);
    expect(net.ids.length).to.equal(asked + 1);
  });

  it('has its answer lost, and is settled by the same id', async () => {
    const { element, net, actions, draw } = await kept();
    element.remove();
    const lost = entry() as never as { id: string; action: never };
    actions.set(lost.id, lost.action);
    net.answer = () => undefined;
    await within(draw(), '#result');
    expect(actions.size).to.equal(1);
  });

  it('asks again under a text that changed, and is sent with the same id', async () => {
    const { element, net, draw, actions } = await kept();
    element.remove();
    const changed = { ...sampleChoice, text: 'Now we write every day.' };
    net.answer = () =>
      HttpResponse.json(problem('consent-changed', { disclosures: [sampleNotice, changed] }), {
        status: 409,
      });
    const next = draw();
    await until(() => text(next).includes('Now we write every day.'), 'the new text');
    expect(text(next)).to.contain('is not sent yet');
    await expectAccessible(next);
    expect(next.shadowRoot!.querySelector<HTMLInputElement>('[name=given]')!.value).to.equal('Ana');
    expect(next.shadowRoot!.querySelectorAll('input[type=radio]:checked')).to.have.length(0);
    expect(keptHere(), 'kept until it is answered').to.have.length(1);
    net.answer = () => undefined;
    // The fake endpoint still has the old text: what matters is that the answer is a new one, under the same id.
    fill(next, { 'consent.updates': 'given' });
    let sent: { id: string; consents: { answer: string }[] } | undefined;
    next.addEventListener('action-submit', event =>
      event.respondWith(async action => {
        sent = action;
        return {
          id: action.id,
          campaign: action.campaign,
          kind: action.kind,
          recordedAt: '2026-11-01T12:00:00Z',
          status: 'counted',
          deliveries: [],
        };
      }),
    );
    sign(next);
    await within(next, '#result');
    expect(sent!.id).to.equal(net.ids[0]);
    expect(sent!.consents.map(({ answer }) => answer)).to.deep.equal(['told', 'given']);
    expect(left()).to.deep.equal([]);
    expect(actions.size).to.equal(0);
  });

  it('is told and gone where the campaign ended', async () => {
    const { element, net, draw } = await kept();
    element.remove();
    net.answer = () => HttpResponse.json(problem('campaign-closed'), { status: 409 });
    const next = draw();
    await until(() => text(next).includes('The petition ended before'), 'why');
    expect(JSON.stringify(device)).not.to.contain('ana@example.org');
    await expectAccessible(next);
    (await button(next, 'Go on')).click();
    await within(next, '[name=given]');
    expect(left()).to.deep.equal([]);
  });

  it('comes back into the form where it is not accepted', async () => {
    const { element, net, draw, actions } = await kept();
    element.remove();
    net.answer = () => HttpResponse.json(problem('invalid-action'), { status: 422 });
    const next = draw();
    (await button(next, 'Look at it and send it again')).click();
    const email = await within<HTMLInputElement>(next, '[name=email]');
    expect(email.value).to.equal('ana@example.org');
    net.answer = () => undefined;
    fill(next, { email: 'ana.lee@example.org', 'consent.updates': 'given' });
    sign(next);
    await within(next, '#result');
    expect([...actions.values()][0]!.supporter!.email).to.equal('ana.lee@example.org');
    expect(left()).to.deep.equal([]);
  });

  it('takes a new id where the old one was recorded with something else', async () => {
    const { element, net, draw, actions } = await kept();
    element.remove();
    const [first] = net.ids;
    net.answer = () =>
      net.ids.at(-1) === first ? HttpResponse.json(problem('id-conflict'), { status: 409 }) : undefined;
    await within(draw(), '#result');
    expect(actions.has(first!)).to.equal(false);
    expect(actions.size).to.equal(1);
  });

  it('is gone after its day, and not sent; whoever comes back is told', async () => {
    const { element, net, draw } = await kept();
    element.remove();
    const [key] = keptHere();
    device[key!] = JSON.stringify({ ...entry(), until: Date.now() - 1 });
    const asked = net.ids.length;
    net.answer = () => undefined;
    const next = draw();
    await until(() => text(next).includes('could not be sent in seven days'), 'why');
    expect(JSON.stringify(device)).not.to.contain('ana@example.org');
    await expectAccessible(next);
    (await button(next, 'Go on')).click();
    await within(next, '[name=given]');
    expect(left()).to.deep.equal([]);
    expect(net.ids.length).to.equal(asked);
  });

  it('goes when the reader wants to be forgotten, and lets somebody else sign', async () => {
    const { element } = await kept();
    (await button(element, 'Sign for somebody else')).click();
    await within(element, '[name=given]');
    expect(keptHere()).to.have.length(1);
    press(element, '.memory button');
    expect(left()).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('#kept')).to.equal(null);
  });

  it('is never kept on a device that people share', async () => {
    const { element } = await petition('kiosk');
    sign(element);
    await within(element, '#waiting');
    expect(text(element)).to.contain('Try now').and.not.contain('Keep it');
    press(element, '.memory button');
    await until(() => !element.shadowRoot!.querySelector('#waiting'), 'the next person');
    expect((await within<HTMLInputElement>(element, '[name=given]')).value).to.equal('');
    expect(left()).to.deep.equal([]);
  });

  it('says where the browser keeps nothing', async () => {
    const { element } = await petition();
    sign(element);
    device.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    (await button(element, 'Keep it on this device')).click();
    await until(() => text(element).includes('This browser keeps nothing'), 'the word');
    await expectAccessible(element);
  });
});
