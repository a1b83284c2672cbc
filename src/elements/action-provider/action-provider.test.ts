import { expect } from '@open-wc/testing';
import { samplePetition } from '../../testing/samples.ts';
import { clear, fakeEndpoint, put, text, until, within } from '../test-support.ts';
import '../petition-sign/define.ts';
import type { ActionProvider } from './action-provider.ts';

// The provider is defined inside the first test, after the elements in it: it may come last.
describe('<action-provider>', () => {
  afterEach(clear);

  it('configures elements that were upgraded before it', async () => {
    const fake = await fakeEndpoint({ campaigns: [samplePetition()] });
    const provider = put<ActionProvider>(
      `<action-provider endpoint="${fake.endpoint}" campaign="sample-petition" lang="es"><petition-sign></petition-sign></action-provider>`,
    );
    const element = provider.querySelector('petition-sign')!;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('form')).to.equal(null);
    await import('./define.ts');
    await within(element, 'form');
    await until(() => text(element).includes('Firmar la petición'));
  });

  it('configures elements that come after it, and follows its attributes', async () => {
    const fake = await fakeEndpoint({
      campaigns: [samplePetition(), samplePetition({ id: 'b', title: 'The other' })],
    });
    const provider = put<ActionProvider>(
      `<action-provider endpoint="${fake.endpoint}" campaign="sample-petition"><p><petition-sign></petition-sign></p></action-provider>`,
    );
    const element = provider.querySelector('petition-sign')!;
    await within(element, 'form');
    provider.campaign = 'b';
    await until(() => text(element).includes('The other'));
  });

  it('gives way to the element’s own attributes, and fills in from the provider around it', async () => {
    const fake = await fakeEndpoint({
      campaigns: [samplePetition(), samplePetition({ id: 'b', title: 'The other' })],
    });
    const outer = put<ActionProvider>(
      `<action-provider endpoint="${fake.endpoint}" campaign="sample-petition"><action-provider lang="es"><petition-sign campaign="b"></petition-sign></action-provider></action-provider>`,
    );
    const element = outer.querySelector('petition-sign')!;
    await within(element, 'form');
    expect(text(element)).to.contain('The other').and.contain('Firmar la petición');
  });
});
