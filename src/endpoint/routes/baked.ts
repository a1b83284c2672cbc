import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { unknownCampaign } from '../actions/recorder.ts';
import { bakedScript } from '../baked.ts';
import { Language } from '../../contract/index.ts';
import { tagsOf } from '../embed.ts';
import { cachedText } from '../http/cached.ts';
import { Failure } from '../http/failure.ts';
import { resource } from '../http/resource.ts';
import { progressNow } from '../progress/progress.ts';
import type { Services } from '../services.ts';

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const ELSEWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** As long as a campaign. */
const SCRIPT = { maxAge: 60, stale: 600 };
/** Their names change with what is in them. */
const CHUNK = { maxAge: 31_536_000, stale: 0 };

/** A campaign's own script for each element, and the parts that these load later, beside them. */
export function bakedRoutes(app: Hono, services: Services): void {
  const { registry, store, clock, origins } = services;

  const chunk = async (c: Context) => {
    const text = await chunkNamed(c.req.param('file')!, services.scriptFolders);
    return cachedText(c, text, JAVASCRIPT, CHUNK, ELSEWHERE);
  };
  resource(app, '/v1/embed/:campaign/chunks/:file', { get: chunk });
  resource(app, '/v1/embed/:campaign/:lang/chunks/:file', { get: chunk });

  const script = async (c: Context) => {
    const served = registry.get(c.req.param('campaign')!);
    if (!served) throw unknownCampaign();
    const asked = c.req.param('lang');
    if (asked !== undefined && !Language.safeParse(asked).success) {
      throw new Failure('not-found', { detail: `${asked} is no language tag, such as es or pt-BR` });
    }
    const campaign = served.in(asked, clock());
    const tags: string[] = tagsOf(campaign);
    const tag = tags.find(one => `${one}.js` === c.req.param('file'));
    if (!tag) {
      throw new Failure('not-found', {
        detail: `This campaign has ${tags.map(one => `${one}.js`).join(', ')}`,
      });
    }
    if (!services.scriptFolders) {
      throw new Failure('not-found', { detail: 'This endpoint was started without script files' });
    }
    const text = await bakedScript({
      folder: services.scriptFolders.now,
      tag,
      endpoint: origins.publicUrl,
      campaign,
      lang: asked ?? campaign.lang,
      progress: await progressNow(served, store.actions, clock),
    });
    return cachedText(c, text, JAVASCRIPT, SCRIPT, ELSEWHERE);
  };
  resource(app, '/v1/embed/:campaign/:file', { get: script });
  resource(app, '/v1/embed/:campaign/:lang/:file', { get: script });
}

/**
 * A page that kept a script from before an upgrade asks for that version's parts.
 * @throws Failure not-found
 */
async function chunkNamed(file: string, folders: Services['scriptFolders']): Promise<string> {
  if (folders && /^[\w-]+\.js$/.test(file)) {
    const versions = await readdir(folders.kept).catch(() => []);
    for (const folder of [folders.now, ...versions.map(version => join(folders.kept, version))]) {
      const text = await readFile(join(folder, 'baked', 'chunks', file), 'utf8').catch(() => undefined);
      if (text !== undefined) return text;
    }
  }
  throw new Failure('not-found', { detail: `This endpoint never served a part named ${file}` });
}
