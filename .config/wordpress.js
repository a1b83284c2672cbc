// Makes the WordPress plugin: src/wordpress and the scripts for a module tag, as a folder and as a zip.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Zips bear a date; the same sources always give the same zip. */
const DAY = new Date(2020, 0, 1);

/** What a page with a module tag may load: no one-file builds, maps, or what servers compressed. */
const scripts = () =>
  globSync('{*.js,chunks/*.js,NOTICE.txt}', { cwd: 'dist/cdn' }).filter(
    file => !['all.js', 'frame.js', 'framed.js'].includes(file),
  );

/** @param {string} folder where the folder `upstander` and `upstander.zip` go; after everything else is built. */
export async function buildPlugin(folder) {
  const plugin = path.join(folder, 'upstander');
  for (const file of globSync('**/*.*', { cwd: 'src/wordpress' })) {
    const to = path.join(plugin, file);
    mkdirSync(path.dirname(to), { recursive: true });
    const text = readFileSync(path.join('src/wordpress', file), 'utf8');
    writeFileSync(to, text.replaceAll('{{version}}', version));
  }
  for (const file of scripts()) cpSync(`dist/cdn/${file}`, path.join(plugin, 'scripts', version, file));
  const { TAGS, reserveUsualCss } = await import('../dist/snippets/index.js');
  writeFileSync(path.join(plugin, 'reserve.css'), `${TAGS.map(reserveUsualCss).join('\n')}\n`);
  cpSync('LICENSE', path.join(plugin, 'LICENSE'));

  const contents = globSync('**', { cwd: plugin, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map(file => [path.relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]);
  writeFileSync(
    path.join(folder, 'upstander.zip'),
    zipSync(Object.fromEntries(contents), { level: 9, mtime: DAY }),
  );
}
