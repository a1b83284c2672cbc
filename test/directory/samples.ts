// A campaign and a directory, small and made up, written into a folder for one test.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importUs } from '../../src/endpoint/directory/us.ts';
import { sourceFiles } from './public-files.ts';

export const sampleCampaign = `id: sample
title:
  en: A sample
  es: Una muestra
sample: true
deadline: 2027-01-01T00:00:00Z
goal:
  target: 100
petition:
  statement: We ask for a sample.
disclosures:
  - id: processing
    purpose: processing
    mode: notice
    text: This is a sample. Nothing leaves for anyone real.
    controller: {name: Sample, postalAddress: 12 Main Street, contact: privacy@sample.example}
    privacyNotice: {url: /privacy.html, version: '1'}
next:
  label: What is next
  url: /next.html
`;

/** A folder with one campaign. @returns its path. */
export async function campaignFolder(folder: string, file = sampleCampaign): Promise<string> {
  const campaigns = join(folder, 'campaigns-of-a-test');
  await mkdir(campaigns);
  await writeFile(join(campaigns, 'sample.yaml'), file);
  return campaigns;
}

/** A directory file with places in Congress. @returns its path. */
export async function ownDirectory(folder: string): Promise<string> {
  const date = { day: '2026-06-15', from: 'a test' };
  const { directory } = importUs({ ...sourceFiles(), date }, new Date('2026-12-01T00:00:00Z'));
  const { '93611': split, '93721': one } = directory.places;
  const file = join(folder, 'own-directory.json');
  await writeFile(
    file,
    JSON.stringify({
      ...directory,
      source: 'Sample officials',
      places: { '93611': split, '93721': one, '99501': directory.places['99501'] },
    }),
  );
  return file;
}
