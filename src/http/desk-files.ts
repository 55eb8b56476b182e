import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { compress } from 'hono/compress'
import type { App } from './door.ts'

const folder = join(import.meta.dirname, '../../dist/desk')

/** The built desk: files with a digest in their name stay for a year, and every other address is its one page. */
export const addDeskFiles = (app: App): void => {
  app.get('/desk', (c) => c.redirect('/desk/'))
  app.use('/desk/*', compress())
  app.get('/desk/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  const inFolder = (path: string) => path.replace(/^\/desk/, '')
  app.get('/desk/*', serveStatic({ root: folder, rewriteRequestPath: inFolder }))
  app.get('/desk/*', async (c, next) => {
    c.header('Cache-Control', 'no-cache')
    return serveStatic({ root: folder, path: 'index.html' })(c, next)
  })
}
