import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** Libraries, and what the first page shares with parts that are loaded later. */
const FIRST_PAGE = new RegExp(
  [
    'node_modules/(?:zod|react|react-dom|scheduler)/',
    'lucide-react/dist/esm/(?:shared/|Icon|context|createLucideIcon|icons/x[.])',
    'libs/(?:model|contract|network)/src/',
    'web/src/(?:texts|texts/actors|state/changes|registry/facets|format/counts|format/dates|ui/icon-button)[.]ts',
  ].join('|'),
);

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@stancegraph/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // Nothing inline: the page's content security policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first page and the rest share would else be cut into a dozen chunks, which compress worse.
        codeSplitting: {
          groups: [
            // Only the query desk reads these; what they rest on stays where it is.
            {
              name: 'query-answers',
              test: /libs\/(?:contract\/src\/(?:free-query|named-queries|wire-values)|model\/src\/stored-schema)/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            {
              name: 'diff-answers',
              test: /libs\/contract\/src\/diff/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            {
              // With what is kept and imported nothing on the first page has to do; a restored snapshot answers as an import.
              name: 'kept-answers',
              test: /libs\/(?:contract\/src\/(?:snapshots|imports|foreign|saved-views)[.]|model\/src\/(?:snapshot|foreign-mapping|page-about|rules\/foreign-days)[.])/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            {
              // Answers with statements, which come with the drawer, and what only the server reads of questions.
              name: 'evidence-answers',
              test: /libs\/(?:contract\/src\/(?:evidence|graph|query|view-address)|model\/src\/(?:actor|dataset|document|issue|statement))[.]|libs\/network\/src\/expandable/,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            { name: 'base', test: FIRST_PAGE, priority: 1 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
