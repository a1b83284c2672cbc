import { expect } from '@open-wc/testing';
import { HttpResponse, http } from 'msw';
import type { ActionCompleteEvent, ActionErrorEvent, ActionSubmitEvent } from '../../base/events.ts';
import { disclosureVersion, problem } from '../../contract/index.ts';
import { sampleChoice, sampleNotice, samplePetition } from '../../testing/samples.ts';
import {
  clear,
  expectAccessible,
  fakeEndpoint,
  fill,
  heard,
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

async function petition(parts: Parameters<typeof samplePetition>[0] = {}, attributes = '') {
  const fake = await fakeEndpoint({ campaigns: [samplePetition(parts)] });
  const element = put<PetitionSign>(
    `<petition-sign endpoint="${fake.endpoint}" campaign="sample-petition" ${attributes}><a href="https://example.org/">Sign elsewhere</a></petition-sign>`,
  );
  return { ...fake, element };
}

/** An endpoint that gives its campaign when it is told to. */
async function unhurried() {
  const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
  let answer = () => {};
  fake.use(
    http.get(`${fake.endpoint}/v1/campaigns/sample-petition`, async () => {
      await new Promise<void>(resolve => (answer = resolve));
      return undefined;
    }),
  );
  return { ...fake, answer: () => answer() };
}

const submit = (element: PetitionSign) => press(element, 'button[part=submit]');

describe('<petition-sign>', () => {
  afterEach(clear);

  it('shows the campaign, its progress and a form', async () => {
    const { element } = await petition();
    await within(element, 'form');
    expect(text(element)).to.contain('Websites must not profit');
    await until(() => text(element).includes('2,847 have signed'), 'the progress');
    expect(element.shadowRoot!.querySelectorAll('input:checked')).to.have.length(0);
    await expectAccessible(element);
  });

  it('goes on with what was typed into a form among its children', async () => {
    const { endpoint, answer } = await unhurried();
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${endpoint}" campaign="sample-petition"><form action="https://example.org/">
        <input type="hidden" name="id" value="x"><input name="given"><input name="family"><input name="email">
        <input type="radio" name="consent.updates" value="given"><textarea name="comment"></textarea>
      </form></petition-sign>`,
    );
    const own = (name: string) => element.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    await until(() => element.shadowRoot?.querySelector('slot'), 'the children');
    expect(own('given').checkVisibility()).to.equal(true);
    own('given').value = 'Ana';
    own('comment').value = 'For my sister';
    own('consent.updates').checked = true;
    own('family').focus();
    own('family').value = 'Dí';
    own('family').setSelectionRange(1, 1);
    await until(() => {
      answer();
      return element.shadowRoot!.querySelector('form');
    }, 'our form');
    const ours = (name: string) => element.shadowRoot!.querySelector<HTMLInputElement>(`#${name}`)!;
    expect(ours('given').value).to.equal('Ana');
    expect(ours('family').value).to.equal('Dí');
    expect(ours('comment').value).to.equal('For my sister');
    expect(element.shadowRoot!.querySelectorAll('input:checked')).to.have.length(0);
    await until(() => element.shadowRoot!.activeElement === ours('family'), 'the focus');
    expect(ours('family').selectionStart).to.equal(1);
  });

  it('takes the focus from a link among its children to its title', async () => {
    const { endpoint, answer } = await unhurried();
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${endpoint}" campaign="sample-petition"><a href="#elsewhere">Sign elsewhere</a></petition-sign>`,
    );
    const link = element.querySelector('a')!;
    await element.updateComplete; // the children show
    link.focus();
    await until(() => (element as unknown as { words?: object }).words, 'the words');
    await element.updateComplete;
    expect(link.checkVisibility()).to.equal(true);
    await until(() => {
      answer();
      return element.shadowRoot!.querySelector('form');
    }, 'our form');
    const title = element.shadowRoot!.querySelector('[part=title]');
    await until(() => element.shadowRoot!.activeElement === title, 'the focus');
  });

  it('knows a language that is written with an underscore', async () => {
    const { element } = await petition({}, 'lang="es_MX"');
    const card = await within(element, '.card');
    expect(card.lang).to.equal('es');
  });

  it('says that a sample is a sample', async () => {
    const { element } = await petition({ sample: true });
    await within(element, 'form');
    expect(text(element)).to.contain('A sample campaign');
  });

  it('records a signature with the versions of what it showed, and thanks', async () => {
    const { element, actions } = await petition();
    await within(element, 'form');
    fill(element, VALUES);
    const complete = heard<ActionCompleteEvent>(element, 'action-complete');
    submit(element);
    expect((await complete).status).to.equal('counted');
    const [action] = [...actions.values()];
    expect(action!.supporter).to.deep.equal({
      given: 'Ana',
      family: 'Lee',
      email: 'ana@example.org',
      postalCode: '93721',
    });
    expect(action!.consents).to.deep.equal([
      {
        disclosure: 'processing',
        version: await disclosureVersion(sampleNotice),
        lang: 'en',
        answer: 'told',
      },
      {
        disclosure: 'updates',
        version: await disclosureVersion(sampleChoice),
        lang: 'en',
        answer: 'refused',
      },
    ]);
    expect(action!.source!.page).to.equal(location.origin + location.pathname);
    const result = await within(element, '#result');
    await until(() => element.shadowRoot!.activeElement === result, 'focus on the result');
    await until(() => text(element).includes('2,848 have signed'), 'the meter moved');
    expect(element.matches(':state(sent)')).to.equal(true);
    await expectAccessible(element);
  });

  it('leads to each field that is to be fixed', async () => {
    const { element, actions } = await petition();
    await within(element, 'form');
    fill(element, { email: 'ana@example' });
    submit(element);
    const summary = await within(element, '#summary');
    await until(() => element.shadowRoot!.activeElement === summary, 'focus on the summary');
    expect(summary.textContent).to.contain('5 things to fix').and.contain('Enter an e-mail address like');
    await expectAccessible(element);
    const [first] = summary.querySelectorAll('button');
    first!.click();
    expect(element.shadowRoot!.activeElement!.getAttribute('name')).to.equal('given');
    expect(actions.size).to.equal(0);
    expect(location.hash).to.equal('');
  });

  it('refuses blanks as names', async () => {
    const { element, actions } = await petition();
    await within(element, 'form');
    fill(element, { ...VALUES, given: '   ' });
    submit(element);
    const summary = await within(element, '#summary');
    expect(summary.textContent).to.contain('Enter your first name');
    expect(actions.size).to.equal(0);
  });

  it('keeps what was typed over a reload, and forgets it once it is sent', async () => {
    const { element, endpoint } = await petition();
    await within(element, 'form');
    fill(element, { given: 'Ana', 'consent.updates': 'given' });
    element.remove();
    const again = put<PetitionSign>(
      `<petition-sign endpoint="${endpoint}" campaign="sample-petition"></petition-sign>`,
    );
    expect((await within<HTMLInputElement>(again, '[name=given]')).value).to.equal('Ana');
    expect(again.shadowRoot!.querySelector<HTMLInputElement>('[value=given]')!.checked).to.equal(true);
    fill(again, VALUES);
    submit(again);
    await within(again, '#result');
    expect(JSON.stringify({ ...sessionStorage })).to.not.match(/Ana|Lee|93721/);
  });

  it('shows changed consent text and asks again', async () => {
    const { element, endpoint, use, actions } = await petition();
    const changed = { ...sampleChoice, text: 'Now we write every day.' };
    let refused = 0;
    use(
      http.post(`${endpoint}/v1/actions`, () => {
        if (refused++) return undefined;
        return HttpResponse.json(problem('consent-changed', { disclosures: [sampleNotice, changed] }), {
          status: 409,
        });
      }),
    );
    await within(element, 'form');
    fill(element, VALUES);
    const failed = heard<ActionErrorEvent>(element, 'action-error');
    submit(element);
    expect((await failed).reason).to.equal('consent-changed');
    await until(() => text(element).includes('has changed since you opened this page'), 'why');
    expect(text(element)).to.contain('Now we write every day.');
    expect(element.shadowRoot!.querySelectorAll('[name="consent.updates"]:checked')).to.have.length(0);
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('[name=given]')!.value).to.equal('Ana');
    expect(actions.size).to.equal(0);
  });

  it('puts the endpoint’s complaint at its field', async () => {
    const { element, endpoint, use } = await petition();
    use(
      http.post(`${endpoint}/v1/actions`, () =>
        HttpResponse.json(
          problem('invalid-action', {
            errors: [{ pointer: '/supporter/postalCode', code: 'x', detail: 'x' }],
          }),
          { status: 422 },
        ),
      ),
    );
    await within(element, 'form');
    fill(element, VALUES);
    submit(element);
    const error = await within(element, '#postalCode-error');
    expect(error.textContent).to.contain('Enter a ZIP or postal code like');
  });

  it('shows a closed campaign as closed', async () => {
    const { element } = await petition({ closed: true, deadline: '2011-09-30T23:59:59Z' });
    await until(() => element.shadowRoot?.querySelector('[part=result]'), 'the closed card');
    expect(text(element)).to.contain('This petition has ended').and.contain('September 30, 2011');
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    await expectAccessible(element);
  });

  it('shows its children, and a way to try again, when there is no such campaign', async () => {
    const fake = await fakeEndpoint();
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${fake.endpoint}" campaign="nothing"><a href="https://example.org/">Sign elsewhere</a></petition-sign>`,
    );
    await until(() => text(element).includes('Try again'), 'try again');
    const link = element.querySelector('a')!;
    expect(link.checkVisibility()).to.equal(true);
    await expectAccessible(element);
  });

  it('shows its children while it is not configured', async () => {
    const element = put<PetitionSign>(
      '<petition-sign><a href="https://example.org/">Sign elsewhere</a></petition-sign>',
    );
    await element.updateComplete;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('names everybody who gets the details', async () => {
    const partner = { name: 'Partner Inc', postalAddress: '1 Side Street', contact: 'p@partner.example' };
    const shared = {
      ...sampleChoice,
      id: 'partner',
      controller: partner,
      privacyNotice: { url: 'https://partner.example/p', version: '1' },
    };
    const { element } = await petition({ disclosures: [sampleNotice, sampleChoice, shared] });
    const notice = await within(element, '[part=notice]');
    expect(notice.textContent)
      .to.contain('Example Coalition')
      .and.contain('Partner Inc')
      .and.contain('p@partner.example');
    expect([...notice.querySelectorAll('a')].map(link => link.href)).to.include('https://partner.example/p');
  });

  it('shows no form where there is nothing to sign', async () => {
    const { petition: _, ...rest } = samplePetition();
    const fake = await fakeEndpoint({ campaigns: [rest] });
    const element = put<PetitionSign>(
      `<petition-sign endpoint="${fake.endpoint}" campaign="sample-petition"><a href="https://example.org/">Sign</a></petition-sign>`,
    );
    await within(element, '[part=title]');
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });

  it('lets a host take the action over', async () => {
    const { element, actions } = await petition();
    await within(element, 'form');
    fill(element, VALUES);
    let taken: unknown;
    element.addEventListener('action-submit', event =>
      (event as ActionSubmitEvent).respondWith(async action => {
        taken = action.supporter!.email;
        return {
          id: action.id,
          campaign: action.campaign,
          kind: action.kind,
          recordedAt: '2026-11-01T12:00:00Z',
          status: 'awaiting-confirmation',
          deliveries: [],
        };
      }),
    );
    submit(element);
    await within(element, '#result');
    expect(taken).to.equal('ana@example.org');
    expect(text(element)).to.contain('Almost done');
    expect(actions.size).to.equal(0);
  });

  it('waits for the confirmation, and says when it came', async () => {
    const { element, actions, confirm } = await petition({
      petition: { ...samplePetition().petition!, confirm: true },
    });
    await within(element, 'form');
    fill(element, VALUES);
    submit(element);
    const sign = () => getComputedStyle(result, '::before').content;
    const result = await within(element, '#result');
    expect(text(element)).to.contain('Almost done');
    expect([sign(), Boolean(result.querySelector('svg'))]).to.deep.equal(['""', true], 'an envelope');
    confirm([...actions.keys()][0]!);
    await until(() => text(element).includes('Thank you. Your signature is recorded.'), 'the confirmation');
    expect(text(element)).not.to.contain('Almost done');
    expect(sign()).to.contain('✓');
    expect(result.querySelector('svg')).to.equal(null);
  });

  it('says when the mail cannot come, and leads back to the address, with all that was typed', async () => {
    const { element, actions, mail, confirm } = await petition({
      petition: { ...samplePetition().petition!, confirm: true },
    });
    await within(element, 'form');
    fill(element, { ...VALUES, email: 'ana@exampel.org' });
    submit(element);
    const result = await within(element, '#result');
    mail([...actions.keys()][0]!, 'waiting');
    await until(() => text(element).includes('has not left yet'), 'the mail that waits');
    expect(result.querySelector('button')).to.equal(null);
    mail([...actions.keys()][0]!, 'unreachable');
    await until(() => text(element).includes('We could not reach your e-mail address'), 'the news');
    expect(text(element)).to.contain('Send the mail again').and.not.contain('Look in your mail');
    await expectAccessible(element);
    result.querySelector('button')!.click();
    await within(element, 'form');
    await element.updateComplete;
    const email = element.shadowRoot!.querySelector<HTMLInputElement>('#email')!;
    expect(element.shadowRoot!.activeElement).to.equal(email);
    expect(email.value).to.equal('ana@exampel.org');
    expect(email.getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('#given')!.value).to.equal('Ana');
    fill(element, { email: 'ana@example.org' });
    submit(element);
    await until(() => actions.size === 2, 'the second');
    const [first, second] = [...actions.values()];
    expect(second).to.deep.include({
      consents: first!.consents,
      supporter: { ...first!.supporter, email: 'ana@example.org' },
    });
    await within(element, '#result');
    confirm(second!.id);
    await until(() => text(element).includes('Thank you. Your signature is recorded.'), 'the confirmation');
  }).timeout(40_000);

  it('sends nothing when a host cancels', async () => {
    const { element, actions } = await petition();
    await within(element, 'form');
    fill(element, VALUES);
    element.addEventListener('action-submit', event => event.preventDefault());
    submit(element);
    await element.updateComplete;
    expect(actions.size).to.equal(0);
    expect(element.shadowRoot!.querySelector('form')).to.not.equal(null);
  });

  it('tells the page nothing personal', async () => {
    const { element } = await petition();
    await within(element, 'form');
    const seen: string[] = [];
    for (const type of ['action-start', 'action-submit', 'action-complete']) {
      document.addEventListener(type, event => seen.push(`${type} ${JSON.stringify({ ...event })}`), {
        once: true,
      });
    }
    fill(element, VALUES);
    submit(element);
    await within(element, '#result');
    expect(seen.map(line => line.split(' ')[0])).to.deep.equal([
      'action-start',
      'action-submit',
      'action-complete',
    ]);
    expect(seen.join()).to.not.match(/ana|lee|93721/i);
  });

  it('speaks Spanish from its first words on', async () => {
    const seen = new Set<string>();
    const { element } = await petition({}, 'lang="es"');
    const watch = setInterval(() => seen.add(element.shadowRoot?.textContent ?? ''), 1);
    await within(element, 'form');
    await until(() => text(element).includes('2847 personas firmaron'), 'the progress');
    clearInterval(watch);
    expect(text(element)).to.contain('Firmar la petición');
    expect([...seen].join()).to.not.contain('Sign the petition');
    expect(element.shadowRoot!.querySelector('.card')!.getAttribute('lang')).to.equal('es');
    await expectAccessible(element);
  });

  it('renders campaign text as text', async () => {
    const { element } = await petition({
      title: '<img src=x onerror="window.hacked=1">',
      petition: { statement: '[click](javascript:alert(1)) [fine](https://example.org/) <b>bold</b>' },
    });
    await within(element, 'details');
    expect(element.shadowRoot!.querySelector('img, b, [href^="javascript"]')).to.equal(null);
    expect(element.shadowRoot!.querySelector('[href="https://example.org/"]')).to.not.equal(null);
    expect((window as { hacked?: number }).hacked).to.equal(undefined);
  });
});
