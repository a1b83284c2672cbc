import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Campaign, HotlineList, Progress } from '../../../src/contract/index.ts';
import { readCampaign } from '../../../src/campaign-file/read.ts';
import { campaignIn } from '../../../src/campaign-file/campaign-in.ts';
import { linesOf, helpOf } from './made.ts';
import { campaignSubject, hotlineSubject } from '../../../src/snippets/index.ts';
import { type SiteParts, scriptsOf, siteFiles } from './site.ts';

const YAML = `id: lights
title: { en: Lights for <Elm> Street, es: Luces para la calle Elm }
petition: { statement: Please. }
disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: We keep your name.
    controller: { name: Elm, postalAddress: 1 Elm Street, contact: us@elm.example }
    privacyNotice: { url: https://elm.example/privacy, version: '1' }
`;
const scripts = { version: '1.0.0', integrity: () => 'sha384-x' };
const now = new Date('2027-01-01T00:00:00Z');

async function petition(endpoint = 'https://act.example.org'): Promise<SiteParts> {
  const file = readCampaign(YAML).campaign!;
  const pasted = await campaignSubject(campaignIn(file, undefined, endpoint, now), { endpoint });
  return {
    subject: { ...pasted, ...scripts },
    campaign: { file, yaml: YAML },
    theme: ':root {}',
    alone: true,
  };
}

test('a site has the files that its elements read, as the contract has them', async () => {
  const files = siteFiles(await petition(), ['petition-sign.js'], now);
  const json = (path: string): unknown => JSON.parse(files.get(`upstander/campaigns/${path}`)!);
  assert.equal(Campaign.parse(json('lights.json')).title, 'Lights for <Elm> Street');
  assert.equal(Campaign.parse(json('lights.es.json')).title, 'Luces para la calle Elm');
  assert.equal(Progress.parse(json('lights.progress.json')).counted, 0);
  assert.equal(files.get('campaign.yaml'), YAML);
});

test('its page names only what is in the folder, and no text becomes markup', async () => {
  const parts = await petition();
  const files = siteFiles(parts, scriptsOf(parts, ['es.js', 'petition-sign.js', 'goal-meter.js']), now);
  const html = files.get('index.html')!;
  assert.match(html, /<petition-sign campaign="lights" endpoint="static:upstander\/">/);
  assert.match(html, /<h1>Lights for &lt;Elm&gt; Street<\/h1>/);
  for (const [, path] of html.matchAll(/(?:src|href)="((?!mailto:)[^"]+)"/g))
    assert.ok(files.has(path!) || /^scripts\/(es|petition-sign)\.js$/.test(path!), path);
  assert.match(html, /connect-src 'self'; form-action 'self'; base-uri 'none'/);
  assert.match(html, /<a href="mailto:us@elm\.example\?subject=Lights%20for%20%3CElm%3E%20Street">/);
  assert.match(files.get('README.txt')!, /Without an endpoint nothing is collected/);
  assert.doesNotMatch(files.get('room.css')!, /block-size/, 'no room for a form that does not come');
});

test('where an endpoint is named, the page asks it, and may', async () => {
  const parts = { ...(await petition('https://act.elm.example')), alone: false };
  const files = siteFiles(parts, [], now);
  const html = files.get('index.html')!;
  assert.match(files.get('room.css')!, /petition-sign.*min-block-size/s);
  assert.match(html, /<petition-sign campaign="lights" endpoint="https:\/\/act\.elm\.example">/);
  assert.match(html, /connect-src 'self' https:\/\/act\.elm\.example; form-action 'self' https:/);
  assert.match(html, /<a href="https:\/\/act\.elm\.example\/v1\/forms\/lights">Sign the petition<\/a>/);
});

test('help lines come with their numbers, and with who calls first', async () => {
  const choice = { country: 'US', topic: 'trafficking', emergency: true };
  const pasted = await hotlineSubject(
    { endpoint: 'https://act.example.org' },
    helpOf(choice),
    linesOf(choice),
  );
  const files = siteFiles({ subject: { ...pasted, ...scripts }, theme: '', alone: true }, [], now);
  assert.ok(HotlineList.parse(JSON.parse(files.get('upstander/hotlines/US.json')!)).hotlines.length > 1);
  assert.match(files.get('index.html')!, /<a href="tel:\+18883737888"/);
  assert.match(files.get('README.txt')!, /Call each number yourself/);
});
