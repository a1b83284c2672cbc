// npm run test:wordpress: every printed snippet, and the plugin, in a real WordPress.
import { existsSync } from 'node:fs';
import { nodeSuite, summary } from '../suites.ts';

if (!existsSync('dist/wordpress/upstander.zip')) {
  console.error('The plugin is not built: npm run build');
  process.exit(1);
}
process.exit(summary([await nodeSuite('wordpress', ['test/wordpress/*.test.ts'], { seconds: 600 })]));
