import { defaultClientConditions, defineConfig } from 'vite';

/** One script that is no module and one style sheet, to be written into pages: nothing is fetched. */
export default defineConfig({
  resolve: { conditions: ['@stancegraph/source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir: 'dist/page',
    modulePreload: { polyfill: false },
    lib: {
      entry: 'src/main.ts',
      formats: ['iife'],
      name: 'stancegraphViewer',
      fileName: () => 'viewer.js',
      cssFileName: 'viewer',
    },
  },
});
