import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Hotline } from '../contract/index.ts';
import {
  type Subject,
  WAYS,
  type Way,
  campaignFallback,
  fixedFiles,
  hotlineFallback,
  waysFor,
} from './index.ts';

const endpoint = 'https://act.example.org';
const petition: Subject = {
  endpoint,
  version: '1.2.3',
  tag: 'petition-sign',
  title: 'Nobody is for sale',
  campaign: 'sesta',
  room: [1400, 1200],
  fallback: ['<a href="https://act.example.org/v1/forms/sesta">Sign the petition</a>'],
  integrity: file => `sha384-${file}`,
};
const hotline: Subject = { ...petition, tag: 'hotline-info', campaign: undefined, country: 'US' };
const html = (way: Way, subject: Subject) =>
  WAYS[way]
    .snippet(subject)
    .blocks.filter(({ language }) => language === 'html')
    .map(({ code }) => code);

test('the tag is one block: the element, its link, and the loader with its version and hash', () => {
  assert.deepEqual(html('tag', { ...petition, lang: 'es' }), [
    `<div>
  <petition-sign campaign="sesta" lang="es" endpoint="https://act.example.org">
    <a href="https://act.example.org/v1/forms/sesta">Sign the petition</a>
  </petition-sign>
  <script type="module" src="https://act.example.org/cdn/1.2.3/loader.js" data-endpoint="https://act.example.org" integrity="sha384-loader.js" crossorigin="anonymous"></script>
</div>`,
  ]);
});

test('a file that never changes has a hash; a baked one has none, and the output says why', () => {
  assert.match(
    html('one', petition)[0]!,
    /async src="[^"]+\/cdn\/1\.2\.3\/one\/petition-sign\.js"[^>]* integrity="sha384-one\/petition-sign\.js" crossorigin="anonymous"/,
  );
  const [baked] = html('baked', petition);
  assert.match(baked!, / src="https:\/\/act\.example\.org\/v1\/embed\/sesta\/petition-sign\.js"/);
  assert.doesNotMatch(baked!, /integrity|\/cdn\//);
  assert.match(WAYS.baked.snippet(petition).notes.join(), /No hash \(SRI\).* changes/);
  assert.match(html('baked', { ...petition, lang: 'es' })[0]!, /\/v1\/embed\/sesta\/es\/petition-sign\.js/);
});

test('one file a language comes before the one file of an element, in order, each with its hash', () => {
  const [spanish] = html('one', { ...petition, lang: 'es-MX' });
  assert.deepEqual(
    [...spanish!.matchAll(/<script (\w+) src="[^"]+\/(one\/[^"]+)".* integrity="([^"]+)"/g)].map(found =>
      found.slice(1),
    ),
    [
      ['defer', 'one/es.js', 'sha384-one/es.js'],
      ['defer', 'one/petition-sign.js', 'sha384-one/petition-sign.js'],
    ],
  );
  assert.match(
    html('one', { ...petition, campaignLang: 'ar' })[0]!,
    /one\/ar\.js/,
    'else as its campaign speaks',
  );
  for (const lang of ['en-GB', 'ja'])
    assert.doesNotMatch(html('one', { ...petition, lang })[0]!, /defer/, lang);
  assert.deepEqual(fixedFiles({ tag: 'petition-sign', lang: 'es' }), [
    'loader.js',
    'one/petition-sign.js',
    'one/es.js',
    'frame.js',
  ]);
});

test('each element names its own endpoint: another organisation’s tag may stand on the page', () => {
  for (const way of ['tag', 'one', 'baked', 'npm'] as const)
    assert.match(html(way, petition)[0]!, /<petition-sign [^>]*endpoint="https:\/\/act\.example\.org"/, way);
});

test('a baked element says the language of its data', () => {
  const spanish = { ...petition, campaignLang: 'es' };
  assert.match(html('baked', spanish)[0]!, /<petition-sign campaign="sesta" lang="es" /);
  assert.match(html('baked', { ...spanish, lang: 'en' })[0]!, /<petition-sign campaign="sesta" lang="en" /);
  assert.doesNotMatch(html('baked', petition)[0]!, /lang=/);
  assert.doesNotMatch(html('tag', spanish)[0]!, /lang=/, 'elsewhere the page decides');
});

test('a frame has its script with version and hash; with help lines the output says what it is for', () => {
  const [code] = html('frame', petition);
  assert.match(
    code!,
    /<iframe src="https:\/\/act\.example\.org\/embed\/sesta\/petition-sign" title="Nobody is for sale"/,
  );
  assert.match(
    code!,
    /<script async src="https:\/\/act\.example\.org\/cdn\/1\.2\.3\/frame\.js" integrity="sha384-frame\.js" crossorigin="anonymous"><\/script>\n<\/div>$/,
  );
  assert.match(html('frame', hotline)[0]!, /\/embed\/hotline-info\?country=US"/);
  assert.match(WAYS.frame.snippet(hotline).notes.join(), /Escape/);
  assert.doesNotMatch(WAYS.frame.snippet(petition).notes.join(), /Escape/);
});

test('where an editor removes a frame, its link is left', () => {
  const [left] = html('frame', petition).map(code =>
    code.replace(/<\/?(div|iframe|script)[^>]*>/g, '').trim(),
  );
  assert.equal(left, petition.fallback[0]);
});

test('a placeholder carries what the element is told as data', () => {
  assert.match(
    html('placeholder', { ...hotline, topic: 'trafficking', lang: 'es' })[0]!,
    /^<div data-upstander="hotline-info" data-country="US" data-topic="trafficking" data-lang="es">\n/,
  );
});

test('help lines by id, with the number for an emergency, in a discreet line', () => {
  const help: Subject = { ...hotline, hotline: 'us-a us-b', emergency: '', discreet: 'Opening "hours"' };
  assert.match(
    html('tag', help)[0]!,
    /<hotline-info country="US" hotline="us-a us-b" emergency discreet="Opening &quot;hours&quot;" endpoint=/,
  );
  assert.match(
    html('placeholder', help)[0]!,
    /data-country="US" data-hotline="us-a us-b" data-emergency data-discreet="Opening &quot;hours&quot;">/,
  );
  assert.match(
    html('frame', help)[0]!,
    /hotline-info\?country=US&amp;hotline=us-a\+us-b&amp;emergency=1&amp;discreet=1"/,
  );
  assert.match(WAYS.frame.snippet(help).notes[1]!, /In a frame the number for an emergency is the country’s/);
  assert.doesNotMatch(WAYS.frame.snippet({ ...help, discreet: '' }).notes.join(), /the country’s/);
  assert.match(
    WAYS.wordpress.snippet(help).blocks[1]!.code,
    /^\[upstander element="hotline-info" country="US" hotline="us-a us-b" emergency="yes" discreet="Opening hours"\]/,
  );
  assert.match(
    WAYS.tag.snippet(help).blocks[1]!.code,
    /hotline-info\[country='US'\]\[hotline='us-a us-b'\]\[emergency\]\[discreet='Opening \\22 hours\\22 '\]/,
  );
});

test('WordPress gets a shortcode that nothing breaks out of', () => {
  const code = (subject: Subject) => WAYS.wordpress.snippet(subject).blocks[1]!.code;
  assert.equal(code(petition), '[upstander element="petition-sign" campaign="sesta"]');
  assert.equal(
    code({ ...petition, campaign: 'a"] [gallery "<b' }),
    '[upstander element="petition-sign" campaign="a gallery b"]',
  );
});

const ways = Object.keys(WAYS) as Way[];

test('WordPress gets what stands inside, where the plugin by itself would have less', () => {
  const numbers = ['<a href="tel:1">A: 1</a><br />', '<a href="tel:2">B: 2</a>'];
  assert.equal(
    WAYS.wordpress.snippet({ ...hotline, fallback: numbers }).blocks[1]!.code,
    '[upstander element="hotline-info" country="US"]<a href="tel:1">A: 1</a><br /> <a href="tel:2">B: 2</a>[/upstander]',
  );
});

test('help lines have every way but the baked one', () => {
  assert.deepEqual(waysFor(petition), ways);
  assert.deepEqual(
    waysFor(hotline),
    ways.filter(way => way !== 'baked'),
  );
});

for (const way of ways) {
  test(`${way}: what stands in a text is in a <div>, without an empty line; the policy names what it needs`, () => {
    const { blocks, policy } = WAYS[way].snippet(petition);
    for (const { where, language, code } of blocks) {
      if (language === 'html' && !where.startsWith('Once ')) assert.match(code, /^<div[ >][^]*<\/div>$/);
      assert.doesNotMatch(code, /\n\s*\n/, 'a text filter would end the block there');
      assert.doesNotMatch(code, /\sstyle="|<style/, 'a strict page refuses those');
    }
    if (!policy.startsWith('frame-src')) {
      assert.match(
        policy,
        /connect-src https:\/\/act\.example\.org; form-action https:\/\/act\.example\.org$/,
      );
      assert.equal(policy.includes('script-src'), way !== 'npm');
    }
  });

  test(`${way}: no text breaks out of its place`, () => {
    const hostile = `"></div><script>alert(1)</script>`;
    const hostileSubject = { ...petition, title: hostile, campaign: hostile, lang: hostile };
    for (const { code } of WAYS[way].snippet(hostileSubject).blocks)
      assert.doesNotMatch(code, /<script>|"><\/div>/);
  });
}

const act = { id: 'sesta', title: 'Nobody <is> for sale', closed: false };
const asked = { endpoint, tag: 'petition-sign', sign: 'Sign the petition' } as const;
const statement = { statement: 'We ask.' };
const actionUrl = { label: 'Sign & write', url: 'https://coalition.example/?a=1&b=2' };

test('a petition falls back to the plain form, in its language', () => {
  assert.deepEqual(campaignFallback({ ...act, petition: statement, actionUrl }, { ...asked, lang: 'es' }), [
    '<a href="https://act.example.org/v1/forms/sesta?lang=es">Sign the petition</a>',
  ]);
});

test('a letter, and a petition that is over, fall back to the campaign’s own page', () => {
  const own = ['<a href="https://coalition.example/?a=1&amp;b=2">Sign &amp; write</a>'];
  assert.deepEqual(campaignFallback({ ...act, petition: statement, closed: true, actionUrl }, asked), own);
  const letter = { ...asked, tag: 'contact-rep' } as const;
  assert.deepEqual(campaignFallback({ ...act, petition: statement, actionUrl }, letter), own);
});

test('a campaign without a page of its own falls back to the hosted one', () => {
  assert.deepEqual(campaignFallback(act, { ...asked, tag: 'contact-rep', lang: 'es' }), [
    '<a href="https://act.example.org/embed/sesta/contact-rep?lang=es">Nobody &lt;is&gt; for sale</a>',
  ]);
});

test('help lines fall back to numbers that a phone dials, else to their chat', () => {
  const line = { name: 'A & B', lang: 'en' } as Hotline;
  assert.deepEqual(
    hotlineFallback([
      { ...line, call: { number: '+18883737888', display: '1-888-373-7888' } },
      { ...line, chat: 'https://chat.example/', lang: 'es' },
      line,
    ]),
    [
      '<a href="tel:+18883737888" lang="en">A &amp; B: 1-888-373-7888</a><br />',
      '<a href="https://chat.example/" lang="es">A &amp; B</a>',
    ],
  );
});

test('room is kept for the element that is pasted, and for no other', () => {
  const css = (way: Way, subject: Subject) =>
    WAYS[way].snippet(subject).blocks.find(({ language }) => language === 'css')!.code;
  assert.equal(
    css('placeholder', { ...petition, lang: 'es' }),
    `@media screen and (scripting: enabled) {
  petition-sign[campaign='sesta'][lang='es'],
  [data-upstander='petition-sign'][data-campaign='sesta'][data-lang='es'] {
    --upstander-room: max(1400px, 87.5em);
    display: block;
    min-block-size: var(--upstander-room);
  }
}
@media screen and (scripting: enabled) and (min-width: 600px) {
  petition-sign[campaign='sesta'][lang='es'],
  [data-upstander='petition-sign'][data-campaign='sesta'][data-lang='es'] {
    --upstander-room: max(1200px, 75em);
  }
}
petition-sign:state(sent) {
  min-block-size: 0;
}`,
  );
  assert.match(css('tag', { ...hotline, topic: 'debt' }), /hotline-info\[country='US'\]\[topic='debt'\],/);
  const meter: Subject = { ...petition, tag: 'goal-meter', shape: 'ring' };
  assert.match(css('tag', meter), /goal-meter\[campaign='sesta'\]\[shape='ring'\],/);
  assert.match(html('tag', meter).join(), /<goal-meter campaign="sesta" shape="ring" endpoint=/);
  const { blocks } = WAYS.wordpress.snippet(meter);
  assert.match(blocks.at(-1)!.code, /^\[upstander element="goal-meter" campaign="sesta" shape="ring"\]/);
  assert.match(html('placeholder', meter).join(), /data-campaign="sesta" data-shape="ring"/);
  assert.match(html('frame', meter)[0]!, /\/embed\/sesta\/goal-meter\?shape=ring"/);
  const line: Subject = { ...petition, compact: true };
  assert.match(css('tag', line), /petition-sign\[campaign='sesta'\]\[compact\],\n.*\[data-compact\] \{/);
  for (const way of ['tag', 'one', 'baked', 'npm'] as const)
    assert.match(html(way, line)[0]!, /<petition-sign campaign="sesta" compact endpoint=/, way);
  assert.match(html('placeholder', line).join(), /data-campaign="sesta" data-compact>/);
  assert.match(html('frame', line)[0]!, /\/embed\/sesta\/petition-sign\?compact=1"/);
  assert.match(WAYS.wordpress.snippet(line).blocks.at(-1)!.code, / campaign="sesta" compact="yes"\]$/);
  assert.doesNotMatch(html('tag', { ...meter, compact: true })[0]!, /compact/, 'only a petition is one line');
  assert.match(html('frame', petition)[0]!, / height="1400" /);
  assert.match(
    css('frame', petition),
    /iframe\[src='[^']+\/embed\/sesta\/petition-sign'\] \{\s+height: 1200px;/,
  );
});
