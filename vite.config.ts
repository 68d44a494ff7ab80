import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The pages: one entry, a chunk for each page that is opened later. Chrome 109 is the oldest browser they run in. */
export default defineConfig({
  root: at('src/web'),
  plugins: [react()],
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: 'chrome109',
    // Read by the test of the size of the first load.
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
});
