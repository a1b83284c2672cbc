// A nonprofit's own list of help lines, as its tests write it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An entry that nothing is wrong with, and what a test changes in it. */
export const ownLine = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'us-own-line',
  country: 'US',
  topic: 'debt',
  name: { en: 'Own Line', es: 'Línea propia' },
  lang: 'en',
  call: { number: '+12025550177', display: '202-555-0177' },
  audience: [],
  isPolice: false,
  showsOnBill: 'unknown',
  source: 'https://line.example/',
  sourceDate: '2026-01-01',
  ...more,
});

/** @returns the path of the file. */
export async function writeLines(folder: string, ...hotlines: unknown[]): Promise<string> {
  const file = join(folder, 'lines.json');
  await writeFile(file, JSON.stringify({ hotlines }, undefined, 2));
  return file;
}
