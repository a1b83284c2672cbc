// A nonprofit's own list of help lines: one file, YAML or JSON.
import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { Hotline, Language, line } from '../../contract/index.ts';
import type { HotlineRecord } from '../../hotlines/index.ts';
import { lineOf } from '../../campaign-file/lines.ts';
import { CampaignFileError, type Path, fieldOf, valueAt } from '../../campaign-file/problems.ts';
import { shownPath } from '../shown-path.ts';
import { unknownFields } from '../../campaign-file/unknown-fields.ts';
import { worded } from '../../campaign-file/wording.ts';

/** As the contract has it, but a name may be told in several languages. */
const Written = z.extend(Hotline, { name: z.union([line(200), z.record(Language, line(200))]) });
const WrittenList = z.object({ hotlines: z.array(Written) });

/**
 * Reads a list, `{ hotlines: [ … ] }`.
 * @throws CampaignFileError with all that is wrong in it, each with its line.
 */
export async function loadHotlines(path: string): Promise<HotlineRecord[]> {
  const file = shownPath(path);
  const source = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CampaignFileError([{ file, field: '', message: `cannot be read (${error.code})` }]);
  });
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const problem = (at: Path, message: string) => ({
    file,
    line: lineOf(document, lines, source, at),
    field: fieldOf(at),
    message,
  });
  if (document.errors.length) {
    throw new CampaignFileError(
      document.errors.map(({ pos: [offset], message }) => ({
        file,
        line: lines.linePos(offset).line || 1,
        field: '',
        message: message.split('\n')[0]!,
      })),
    );
  }
  const value: unknown = document.toJS();
  const { data, error } = WrittenList.safeParse(value);
  const found = [
    ...unknownFields(WrittenList, value),
    ...(error?.issues ?? []).map(issue => worded(issue, valueAt(value, issue.path))),
  ];
  if (!data || found.length)
    throw new CampaignFileError(found.map(({ path: where, message }) => problem(where, message)));
  const ids = data.hotlines.map(({ id }) => id);
  const twice = data.hotlines.flatMap(({ id }, index) =>
    ids.indexOf(id) < index ? [problem(['hotlines', index, 'id'], `"${id}" is used twice`)] : [],
  );
  const nameless = data.hotlines.flatMap(({ name, lang }, index) => {
    if (typeof name === 'string' || Object.hasOwn(name, lang)) return [];
    const message = `has no name in "${lang}", the line's own language ("lang"): add it, or change "lang"`;
    return [problem(['hotlines', index, 'name'], message)];
  });
  if (twice.length + nameless.length) throw new CampaignFileError([...twice, ...nameless]);
  return data.hotlines.map(one => ({
    ...one,
    status: one.status ?? 'sourced',
    name: typeof one.name === 'string' ? { [one.lang]: one.name } : one.name,
  }));
}
