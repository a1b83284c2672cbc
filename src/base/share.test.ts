import { expect } from '@open-wc/testing';
import { html, render } from 'lit/html.js';
import { expectAccessible, heard, until } from '../elements/test-support.ts';
import { say } from '../i18n/message.ts';
import type { ActionShareEvent } from './events.ts';
import { share } from './share.ts';

const campaign = {
  id: 'safe',
  title: 'Safe & sound?',
  lang: 'en',
  share: { url: 'https://coalition.example/safe?from=share', text: 'I signed — you too?' },
};

describe('share', () => {
  let holder: HTMLElement;
  const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');
  const device = (sheet?: (data: ShareData) => Promise<void>) => {
    if (sheet) Object.defineProperty(navigator, 'share', { configurable: true, value: sheet });
    else {
      delete (navigator as { share?: unknown }).share;
      delete (Navigator.prototype as { share?: unknown }).share;
    }
  };
  const draw = (parts: Partial<typeof campaign> = {}) => {
    holder = document.createElement('div');
    document.body.append(holder);
    render(
      html`${share({ ...campaign, ...parts }, 'signature', {}, (message, values) => say('en', message, values))}`,
      holder,
    );
    return holder;
  };
  const button = (label: string) =>
    [...holder.querySelectorAll<HTMLElement>('button')].find(one => one.textContent!.trim() === label)!;
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  afterEach(() => {
    holder.remove();
    delete (navigator as { share?: unknown }).share;
    if (original) Object.defineProperty(Navigator.prototype, 'share', original);
  });

  it('links to networks where the device has no sheet, with text and link encoded and no referrer', async () => {
    device();
    draw();
    const links = [...holder.querySelectorAll('a')];
    const [text, url] = [encodeURIComponent(campaign.share.text), encodeURIComponent(campaign.share.url)];
    expect(links.map(link => link.href)).to.deep.equal([
      `https://x.com/intent/post?text=${text}&url=${url}`,
      `https://www.facebook.com/sharer/sharer.php?u=${url}`,
      `https://bsky.app/intent/compose?text=${text}%20${url}`,
      `https://wa.me/?text=${text}%20${url}`,
      `mailto:?subject=${encodeURIComponent(campaign.title)}&body=${text}%0D%0A${url}`,
    ]);
    for (const link of links)
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    expect(
      links.map(link => [link.innerText.trim(), link.getAttribute('aria-description')]).slice(1, 3),
    ).to.deep.equal([
      ['Facebook', 'Share on Facebook'],
      ['Bluesky', 'Share on Bluesky'],
    ]);
    await expectAccessible(holder);
    const event = heard<ActionShareEvent>(document, 'action-share');
    links[0]!.addEventListener('click', click => click.preventDefault());
    links[0]!.click();
    expect({ ...(await event) }).to.include({ campaign: 'safe', kind: 'signature' });
  });

  it('shares the page’s own address, without its query, where the campaign names none', () => {
    device();
    const { share: _, ...bare } = campaign;
    const { href } = location;
    history.replaceState(null, '', `${location.pathname}?ana=1`);
    render(html`${share(bare, 'letter', {}, (message, values) => say('en', message, values))}`, draw());
    history.replaceState(null, '', href);
    const [link] = holder.querySelectorAll('a');
    expect(new URL(link!.href).searchParams.get('url')).to.equal(location.origin + location.pathname);
  });

  it('uses the device’s own sheet, and says nothing of one that was closed', async () => {
    let shared: ShareData | undefined;
    let events = 0;
    const count = () => events++;
    document.addEventListener('action-share', count);
    device(async () => {
      throw new DOMException('closed', 'AbortError');
    });
    draw();
    expect(holder.querySelector('a')).to.equal(null);
    button('Share').click();
    await new Promise(resolve => setTimeout(resolve));
    expect(events).to.equal(0);
    device(async data => void (shared = data));
    button('Share').click();
    await until(() => events === 1, 'the event');
    document.removeEventListener('action-share', count);
    expect(shared).to.deep.equal({ title: campaign.title, ...campaign.share });
  });

  it('copies the link, or shows it where copying fails', async () => {
    device();
    draw();
    let copied = '';
    clipboard(async text => void (copied = text));
    button('Copy the link').click();
    await until(() => holder.textContent!.includes('The link is copied.'));
    expect(copied).to.equal(campaign.share.url);
    clipboard(async () => {
      throw new Error('not allowed');
    });
    button('Copy the link').click();
    await until(() => holder.textContent!.includes(`The link: ${campaign.share.url}`));
  });
});
