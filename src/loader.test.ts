import { expect } from '@open-wc/testing';
import { samplePetition } from './testing/samples.ts';
import { clear, fakeEndpoint, put, text, until, within } from './elements/test-support.ts';

describe('the loader', () => {
  before(async () => {
    expect(customElements.get('petition-sign')).to.equal(undefined);
    await import('./loader.ts');
  });
  afterEach(clear);

  it('defines what the page uses when it comes near, and nothing else', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    const element = put(
      `<petition-sign endpoint="${fake.endpoint}" campaign="sample-petition"></petition-sign>`,
    );
    await within(element, 'form');
    expect(customElements.get('contact-rep')).to.equal(undefined);
  });

  it('waits while an element is far away, unless it is touched', async () => {
    const far = document.createElement('div');
    far.className = 'put';
    far.style.height = '9000px';
    document.body.append(far);
    const meter = put('<goal-meter><button>count</button></goal-meter>');
    put('<hotline-info><a href="tel:112">112</a></hotline-info>');
    await until(() => customElements.get('hotline-info'), 'the exit, which works wherever the reader is');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(customElements.get('goal-meter')).to.equal(undefined);
    meter.querySelector('button')!.focus({ preventScroll: true });
    await until(() => customElements.get('goal-meter'));
  });

  it('adopts a placeholder, with what stands in it', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    const holder = put(
      `<div data-upstander="petition-sign" data-endpoint="${fake.endpoint}" data-campaign="sample-petition" data-lang="es"><a href="https://example.org/">Sign</a></div>`,
    );
    const element = await until(() => holder.querySelector('petition-sign'));
    expect(element.querySelector('a')!.textContent).to.equal('Sign');
    await within(element, 'form');
    expect(text(element)).to.contain('Firmar la petición');
  });

  it('makes a petition of one line where a placeholder says so, with or without a value', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    for (const said of ['data-compact', 'data-compact="yes"']) {
      const holder = put(
        `<div data-upstander="petition-sign" data-endpoint="${fake.endpoint}" data-campaign="sample-petition" data-lang="" ${said}></div>`,
      );
      const element = await until(() => holder.querySelector('petition-sign'));
      await within(element, '[aria-expanded=false]');
      expect(element.hasAttribute('lang'), 'what is empty says nothing').to.equal(false);
    }
  });

  it('gives a placeholder’s numbers and shape to a meter', async () => {
    const holder = put(
      '<div data-upstander="goal-meter" data-value="1840" data-goal="2500" data-shape="ring"></div>',
    );
    const element = await until(() => holder.querySelector('goal-meter'));
    await until(() => text(element).includes('1,840') && text(element).includes('2,500'));
    await within(element, '.ring');
  });

  it('gives a placeholder’s help line what it is told', async () => {
    const holder = put(
      '<div data-upstander="hotline-info" data-hotline="gb-trafficking" data-emergency="999" data-discreet><a href="tel:999">999</a></div>',
    );
    const element = await until(() => holder.querySelector('hotline-info'));
    const told = element.getAttributeNames().map(name => [name, element.getAttribute(name)]);
    expect(told).to.deep.equal([
      ['discreet', ''],
      ['emergency', '999'],
      ['hotline', 'gb-trafficking'],
    ]);
  });

  it('makes no other element and no handler of what a placeholder says', async () => {
    const wrong = put('<div data-upstander="script" data-src="x">a</div>');
    const odd = put(
      '<div data-upstander="hotline-info" data-onclick="window.hacked = 1" data-style="color:red" data-exit-to="javascript:alert(1)">b</div>',
    );
    const element = await until(() => odd.querySelector('hotline-info'));
    expect(element.getAttributeNames()).to.deep.equal([]);
    expect(wrong.children).to.have.length(0);
  });
});
