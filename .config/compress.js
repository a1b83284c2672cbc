// Writes a brotli and a gzip neighbour beside each script: compressed once, as small as can be, and never
// while somebody waits.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @param {string} folder its `.js` files, also those deeper down */
export function compressScripts(folder) {
  for (const file of globSync(`${folder}/**/*.js`)) {
    const content = readFileSync(file);
    const brotli = {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    writeFileSync(`${file}.br`, brotliCompressSync(content, { params: brotli }));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
