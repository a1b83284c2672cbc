import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FrameSnippet, frameSnippet, frameUrl } from './frame.ts';

const petition: FrameSnippet = {
  endpoint: 'https://act.example.org/',
  tag: 'petition-sign',
  campaign: 'sesta',
  title: 'Websites must not profit',
  height: 720,
};

test('a frame of a campaign is one iframe in a div', () => {
  assert.equal(
    frameSnippet({ ...petition, lang: 'es', script: { src: 'https://act.example.org/cdn/frame.js' } }),
    `<div>
  <iframe src="https://act.example.org/embed/sesta/petition-sign?lang=es" title="Websites must not profit" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox" allow="web-share" width="100%" height="720" frameborder="0" loading="lazy" referrerpolicy="strict-origin"></iframe>
  <script async src="https://act.example.org/cdn/frame.js"></script>
</div>`,
  );
});

test('help lines are asked for by country and topic', () => {
  const hotline = { ...petition, tag: 'hotline-info', campaign: undefined } as const;
  assert.equal(
    frameUrl({ ...hotline, country: 'US', topic: 'trafficking' }),
    'https://act.example.org/embed/hotline-info?country=US&topic=trafficking',
  );
  assert.equal(
    frameUrl({ ...hotline, hotline: 'us-a ca-b', emergency: '112', discreet: 'Opening hours' }),
    'https://act.example.org/embed/hotline-info?hotline=us-a+ca-b&emergency=1&discreet=1',
    'no number and no words of an address’s own',
  );
  assert.match(frameSnippet(hotline), /allow-top-navigation-by-user-activation/);
  assert.doesNotMatch(frameSnippet(hotline), / allow="|<script/);
});

test('a script with a fixed hash is asked for as such', () => {
  const script = { src: 'https://act.example.org/cdn/1.0.0/frame.js', integrity: 'sha384-abc' };
  assert.match(
    frameSnippet({ ...petition, script }),
    /integrity="sha384-abc" crossorigin="anonymous"><\/script>/,
  );
});

test('no text breaks out of its place', () => {
  const hostile = `"></iframe><script>alert(1)</script>`;
  const printed = frameSnippet({ ...petition, title: hostile, campaign: hostile, lang: hostile });
  assert.equal(printed.match(/[<>]/g)!.length, 8, printed);
});
