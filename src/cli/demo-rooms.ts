// The style sheets with which the demo's pages keep room for every element that may stand on them.
import { loadCampaigns } from '../endpoint/campaigns/load.ts';
import { ServedCampaign } from '../endpoint/campaigns/registry.ts';
import { tagsOf } from '../endpoint/embed.ts';
import { HOTLINES, hotlinesFor } from '../hotlines/index.ts';
import { type Reserved, SHAPES, reserveCss, reserveFrameCss, roomFor } from '../snippets/index.ts';
import { demoCampaigns } from './installation.ts';

/** @returns the style sheets, by their paths. */
export async function demoRooms(publicUrl: string, now: Date): Promise<Map<string, string>> {
  const files = await loadCampaigns(demoCampaigns);
  const campaigns = files.map(file => new ServedCampaign(file, publicUrl));
  const reserved = async (spoken: string, lang?: string) => {
    const all: Reserved[] = [];
    for (const campaign of campaigns.map(one => one.in(spoken, now))) {
      const { id } = campaign;
      for (const tag of tagsOf(campaign))
        all.push({ tag, campaign: id, lang, room: await roomFor(tag, campaign, spoken) });
      for (const shape of SHAPES.filter(one => one !== 'bar')) {
        const room = await roomFor('goal-meter', campaign, spoken, { shape });
        all.push({ tag: 'goal-meter', campaign: id, lang, shape, room });
      }
      if (campaign.petition) {
        const room = await roomFor('petition-sign', campaign, spoken, { compact: true });
        all.push({ tag: 'petition-sign', campaign: id, lang, compact: true, room });
      }
    }
    for (const country of new Set(HOTLINES.map(one => one.country))) {
      const { hotlines } = hotlinesFor(country, undefined, spoken);
      for (const topic of [undefined, ...new Set(hotlines.map(one => one.topic))]) {
        const lines = hotlines.filter(one => !topic || one.topic === topic);
        const room = await roomFor('hotline-info', lines, spoken);
        all.push({ tag: 'hotline-info', country, topic, lang, room });
      }
      const shown = { country, emergency: '' };
      const room = await roomFor('hotline-info', hotlines, spoken, shown);
      all.push({ tag: 'hotline-info', ...shown, lang, room });
    }
    return all;
  };
  /** Elements that say nothing themselves, in a provider that does: the page of `<action-provider>`. */
  const provided = async (id: string, lang: string) => {
    const campaign = campaigns.find(({ file }) => file.id === id)!.in(lang, now);
    const rules = await Promise.all(
      (['goal-meter', 'petition-sign'] as const).map(async tag =>
        reserveCss({ tag, room: await roomFor(tag, campaign, lang) }),
      ),
    );
    return `action-provider[campaign='${id}'][lang='${lang}'] {\n${rules.join('\n')}\n}`;
  };
  const pages = (all: readonly Reserved[]) => all.map(one => reserveCss(one)).join('\n');
  const both = [...(await reserved('en')), ...(await reserved('es', 'es'))];
  return new Map([
    ['/room.css', `${pages(both)}\n${await provided('sesta', 'es')}`],
    ['/room.es.css', pages(await reserved('es'))],
    ['/room.frames.css', both.map(one => reserveFrameCss({ ...one, endpoint: '' }, one.room)).join('\n')],
  ]);
}
