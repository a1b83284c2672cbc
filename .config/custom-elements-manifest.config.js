import { cemValidatorPlugin } from '@wc-toolkit/cem-validator';

const published = path => path.replace(/^\/?src\//, '').replace(/\.ts$/, '.js');

const isPublic = ({ privacy = 'public' }) => privacy === 'public';

/** Every element has it: it is HTML's own, and chooses the words. */
const LANG = {
  name: 'lang',
  type: { text: 'string' },
  description: 'The language of the words, BCP 47; else the nearest `lang` around the element.',
};

/** What each attribute sets, and its description: inner state is no attribute. */
function publicAttributes({ attributes = [], members }) {
  const fields = new Map(members.map(member => [member.name, member]));
  const own = attributes
    .filter(({ name, fieldName = name }) => (fields.get(fieldName)?.attribute ?? fieldName) === name)
    .filter(({ name, fieldName = name }) => name !== 'lang' && fields.has(fieldName))
    .map(({ inheritedFrom: _, ...attribute }) => {
      const { name: fieldName, type, description } = fields.get(attribute.fieldName ?? attribute.name);
      return { fieldName, type, description, ...attribute };
    });
  return [...own, LANG];
}

/** The elements alone, as users meet them: x.js beside the manifest in dist/, and a definition for each tag. */
const elementsAlone = {
  name: 'elements-alone',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(({ tagName }) => tagName);
      for (const element of module.declarations) {
        element.members = (element.members ?? [])
          .filter(member => isPublic(member) && !member.static)
          .map(({ inheritedFrom: _, ...member }) => member);
        element.attributes = publicAttributes(element);
        element.events = element.events?.filter(({ name }) => name);
        delete element.superclass;
      }
      module.exports = module.declarations.flatMap(({ name, tagName }) =>
        [
          { kind: 'js', name },
          { kind: 'custom-element-definition', name: tagName },
        ].map(one => ({ ...one, declaration: { name, module: module.path } })),
      );
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
};

export default {
  globs: ['src/base/action-element.ts', 'src/base/campaign-element.ts', 'src/elements/*/*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts', '**/events.ts', '**/define.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    elementsAlone,
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
