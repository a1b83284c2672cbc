// A campaign file's text: what it says, all that is wrong in it, and what it lacks. The command, the endpoint and the
// builder read files by this alone, so that each says the same of them.
import { LineCounter, parseDocument } from 'yaml';
import { CampaignFile } from '../contract/index.ts';
import { type Able, type Finding, check } from './checks.ts';
import { type Gap, gaps } from './gaps.ts';
import { lineOf, writtenAt } from './lines.ts';
import { type Path, fieldOf, valueAt } from './problems.ts';
import { isLocal, wordedAlias, wordedSyntax } from './syntax.ts';
import { checkTexts } from './text-checks.ts';
import { unknownFields } from './unknown-fields.ts';
import { worded } from './wording.ts';

/** Where something stands in a text: its path, as `letters[0].body` too, and its line, from 1. */
interface Placed {
  path: Path;
  field: string;
  line: number;
}

/** What is wrong at one place, and what to do. The path is empty where the text itself cannot be read there. */
export interface PlacedProblem extends Placed {
  message: string;
  /** Nothing is wrong there: it waits to be written. */
  open?: true;
}

/** A text that a language lacks, and its place. */
export type LocatedGap = Gap & Placed;

export interface CampaignReading {
  /** There where every field is right by itself: parts that do not fit together are problems all the same. */
  campaign?: CampaignFile;
  /** Nothing here: the campaign may be served. */
  problems: PlacedProblem[];
  /** Nothing is wrong with a gap: its readers see another language. */
  gaps: LocatedGap[];
}

/** @param able what the endpoint can do: a campaign that needs more is wrong. */
export function readCampaign(source: string, able: Able = {}): CampaignReading {
  const problems: PlacedProblem[] = [];
  const lines = new LineCounter();
  // JSON is read as YAML too, which it is a part of: so both know their lines.
  const doc = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  // One for each line: an error often brings others along.
  const told = new Set<number>();
  const tell = (line: number, path: Path, message: string, open?: true) => {
    if (!told.has(line)) problems.push({ line, path, field: fieldOf(path), message, ...(open && { open }) });
  };
  for (const problem of [...doc.errors, ...doc.warnings]) {
    const { offset, message } = wordedSyntax(problem, doc);
    const line = lines.linePos(offset).line || 1;
    tell(line, [], message);
    told.add(line);
  }
  if (!doc.errors.every(isLocal)) return { problems, gaps: [] };

  const said = new Set<string>();
  const add = ({ path: found, message, needle, open }: Finding) => {
    // What an alias repeats is wrong where it is written, once.
    const path = writtenAt(doc, found);
    const line = lineOf(doc, lines, source, path, needle);
    // Several rules may find the same fault.
    const key = JSON.stringify([line, fieldOf(path), message]);
    if (!said.has(key)) tell(line, path, message, open);
    said.add(key);
  };
  let value: unknown;
  try {
    value = doc.toJS();
  } catch (error) {
    add({ path: [], message: wordedAlias(error as Error) });
    return { problems, gaps: [] };
  }
  for (const unknown of unknownFields(CampaignFile, value)) add(unknown);
  const parsed = CampaignFile.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) add(worded(issue, valueAt(value, issue.path)));
  for (const finding of checkTexts(value)) add(finding);
  if (!parsed.success) return { problems, gaps: [] };
  const campaign = parsed.data;
  for (const finding of check(campaign, able)) add(finding);
  const located = (gap: Gap): LocatedGap => ({
    ...gap,
    field: fieldOf(gap.path),
    line: lineOf(doc, lines, source, gap.path),
  });
  return { campaign, problems, gaps: [...gaps(campaign)].map(located) };
}
