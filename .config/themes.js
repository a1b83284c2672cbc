// The themes as style sheets: in the package (`upstander/themes/<id>.css`), and beside the script-tag files. Each is for a
// whole page; `parts.css` has all of them, by their classes, for pages whose parts have different ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import { themeClass, themeCss } from '../src/themes/css.ts';
import { THEMES } from '../src/themes/themes.ts';

for (const folder of ['dist/themes', 'dist/cdn/themes']) {
  mkdirSync(folder, { recursive: true });
  for (const theme of THEMES) writeFileSync(`${folder}/${theme.id}.css`, themeCss(theme));
  writeFileSync(`${folder}/parts.css`, THEMES.map(theme => themeCss(theme, themeClass(theme))).join('\n'));
}
