import { expect } from '@open-wc/testing';
import { composeUrl, lengthOn, serverFrom } from './networks.ts';
import { mailto } from './mailto.ts';
import { paperFor } from './paper.ts';

describe('networks', () => {
  it('count a post as each network does', () => {
    const link = 'https://coalition.example/a/very/long/address/that/no/network/counts/in/full';
    expect(lengthOn('x', `Act: ${link}`)).to.equal(5 + 23);
    expect(lengthOn('mastodon', `Act: ${link}`)).to.equal(5 + 23);
    expect(lengthOn('bluesky', `Act: ${link}`)).to.equal(5 + link.length);
    expect(lengthOn('x', 'añ’—“”…')).to.equal(6 + 2); // the ellipsis counts twice
    expect(lengthOn('x', '漢字')).to.equal(4);
    expect(lengthOn('bluesky', '漢字')).to.equal(2);
    expect(lengthOn('x', '👩‍👩‍👧')).to.equal(2); // a family is one emoji
    expect(lengthOn('bluesky', '👩‍👩‍👧')).to.equal(1);
    expect(lengthOn('mastodon', 'Hi @mayor@city.example!')).to.equal('Hi @mayor!'.length);
    expect(lengthOn('x', 'e\u0301')).to.equal(1); // composed
  });

  it('know a Mastodon server however it is written, and nothing else', () => {
    for (const written of ['mastodon.social', ' https://Mastodon.social/@ana', '@ana@mastodon.social'])
      expect(serverFrom(written)).to.equal('mastodon.social');
    expect(serverFrom('soziale.münchen.example:8443')).to.equal('soziale.münchen.example:8443');
    for (const written of [
      '',
      'mastodon',
      'a b.example',
      'javascript:alert(1)',
      'evil.example?x=',
      '-a.example',
    ])
      expect(serverFrom(written), written).to.equal(undefined);
  });

  it('open their own page, whatever was typed', () => {
    const text = 'a&b #c “d” \ud800 x=1';
    const encoded = 'a%26b%20%23c%20%E2%80%9Cd%E2%80%9D%20%EF%BF%BD%20x%3D1';
    expect(composeUrl('x', text, '')).to.equal(`https://x.com/intent/post?text=${encoded}`);
    expect(composeUrl('bluesky', text, '')).to.equal(`https://bsky.app/intent/compose?text=${encoded}`);
    expect(composeUrl('mastodon', text, '', 'm.example')).to.equal(`https://m.example/share?text=${encoded}`);
    expect(composeUrl('facebook', text, 'https://a.example/?b=c')).to.equal(
      'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example%2F%3Fb%3Dc',
    );
  });
});

describe('mailto', () => {
  it('encodes address and headers, breaks lines as mail does, and holds no half characters', () => {
    expect(mailto('a+b@city.example', 'Ask & tell\r\nBcc: x@y.example', 'Dear\nM\ud800')).to.equal(
      'mailto:a%2Bb@city.example?subject=Ask%20%26%20tell%0D%0ABcc%3A%20x%40y.example&body=Dear%0D%0AM%EF%BF%BD',
    );
    expect(mailto('a@city.example', 'x')).to.equal('mailto:a@city.example?subject=x');
  });
});

describe('paper', () => {
  it('is US Letter where printers hold it, A4 elsewhere', () => {
    const sizes = ['en-US', 'es-MX', 'fr-CA', 'en', 'es', 'en-GB', 'de', 'ar'].map(paperFor);
    expect(sizes).to.deep.equal(['letter', 'letter', 'letter', 'letter', 'a4', 'a4', 'a4', 'a4']);
  });

  it('is A4 where the browser names no language', () => {
    expect(['C', 'en-US@posix', ''].map(paperFor)).to.deep.equal(['a4', 'a4', 'a4']);
  });
});
