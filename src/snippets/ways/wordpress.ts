import { told } from '../element.ts';
import { elementPolicy } from '../policy.ts';
import type { Snippet, Subject } from '../subject.ts';

/** A value within the double quotes of a shortcode: WordPress ends it at a quote or a square bracket. */
const quoted = (value: string) => value.replace(/["<>[\]]/g, '');

/**
 * The plugin's shortcode. Its block has the same fields, and brings the script, too. What stands inside is
 * printed where the plugin by itself has less: numbers, the campaign's own page.
 */
export function wordpress(subject: Subject): Snippet {
  const { tag, endpoint, fallback } = subject;
  const given = Object.entries<string | undefined>({ element: tag, ...told(subject) }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const opening = `[upstander ${given.map(([name, value]) => `${name}="${quoted(value) || 'yes'}"`).join(' ')}]`;
  const shortcode = tag === 'petition-sign' ? opening : `${opening}${fallback.join(' ')}[/upstander]`;
  return {
    blocks: [
      {
        where: 'Once, as an administrator',
        language: 'text',
        code: `Plugins → Add New → Upload Plugin: upstander.zip
Settings → Upstander → Endpoint: ${endpoint}`,
      },
      { where: 'In a post, as the block “Upstander” or as', language: 'text', code: shortcode },
    ],
    policy: elementPolicy(endpoint, "'self'"),
    notes: ['The plugin is dist/wordpress/upstander.zip. It brings the scripts along and reserves the room.'],
  };
}
