import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';

const published = path => path.replace(/^\/?src\//, '').replace(/\.ts$/, '.js');

/** src/x.ts → x.js beside the manifest in dist/, and a definition for each tag at its define.js. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const { declaration } of module.exports ?? []) declaration.module = published(declaration.module);
      for (const item of module.declarations ?? []) {
        for (const member of [...(item.members ?? []), ...(item.attributes ?? [])]) {
          if (member.inheritedFrom?.module)
            member.inheritedFrom.module = published(member.inheritedFrom.module);
        }
        if (item.superclass?.module) item.superclass.module = published(item.superclass.module);
        item.members = item.members?.filter(member => member.privacy !== 'private');
        if (!item.tagName) continue;
        module.exports.push({
          kind: 'custom-element-definition',
          name: item.tagName,
          declaration: { name: item.name, module: module.path },
        });
      }
    }
  },
};

export default {
  globs: ['src/base/action-element.ts', 'src/base/campaign-element.ts', 'src/elements/*/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/events.ts', '**/define.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    publishedPaths,
    cemValidatorPlugin({
      exclude: ['ActionElement', 'CampaignElement'],
      rules: {
        manifest: {
          schemaVersion: 'off', // the analyzer writes an older schema than the validator knows
          exportTypes: 'off', // events live in files of their own and are exported from the entry
        },
      },
    }),
  ],
};
