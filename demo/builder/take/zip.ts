// Files as one archive. The library comes once somebody wants one.

/** @param files by their paths; all are put into one folder. */
export async function zipped(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { strToU8, zipSync } = await import('fflate');
  return zipSync(
    Object.fromEntries(
      [...files].map(([path, content]) => [
        `${folder}/${path}`,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}
