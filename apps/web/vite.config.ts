import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = process.env.CONCORDAT_API ?? 'http://localhost:3000';

/** The web app: built into `dist`, which the API serves at `/` with history fallback. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, sourcemap: false, target: 'es2023' },
  server: {
    port: 5173,
    proxy: {
      '/graphql': { target: API, ws: true },
      '/collab': { target: API, ws: true },
      '/ledger': API,
      '/versions': API,
      '/providers': API,
      '^/account/data$': API,
      '/health': API,
      '/lists': API,
      '/metrics': API,
    },
  },
});
