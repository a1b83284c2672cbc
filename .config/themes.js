// The themes as style sheets: in the package (`upstander/themes/<id>.css`), and beside the script-tag files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { themeCss } from '../src/themes/css.ts';
import { THEMES } from '../src/themes/themes.ts';

for (const folder of ['dist/themes', 'dist/cdn/themes']) {
  mkdirSync(folder, { recursive: true });
  for (const theme of THEMES) writeFileSync(`${folder}/${theme.id}.css`, themeCss(theme));
}
