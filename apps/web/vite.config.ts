import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

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
            {
              name: 'base',
              test: /node_modules\/(?:zod|react|react-dom|scheduler)\/|libs\/(?:model|contract|network)\/src\//,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
