import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The desk is served under /desk/ by the same process that answers its questions. */
export default defineConfig({
  root: 'src/desk',
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../../dist/desk',
    emptyOutDir: true,
    target: 'es2023',
    // antd with its date picker is one chunk of this size; pages are loaded when they are opened.
    chunkSizeWarningLimit: 1200,
  },
})
