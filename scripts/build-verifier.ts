import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src/site/offline')
const built = join(root, 'dist/verifier.html')

const isStale = async (): Promise<boolean> => {
  if (!existsSync(built)) return true
  const since = statSync(built).mtimeMs
  for await (const file of glob(['src/{core,evidence/signed,site/offline}/**/*', 'package-lock.json'], {
    cwd: root,
  }))
    if (statSync(join(root, file)).mtimeMs > since) return true
  return false
}

/** The page as one text: nothing in it leads elsewhere, and its own policy forbids it to ask anybody for anything. */
export const verifierPage = async (): Promise<string> => {
  const made = await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(folder, 'verifier.ts'), formats: ['iife'], name: 'verifier' },
    },
  })
  const [first] = [made].flat()
  const chunk = first && 'output' in first ? first.output.find((one) => one.type === 'chunk') : undefined
  if (!chunk) throw new Error('Nothing came out of building the verifier')
  const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'"
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="${policy}">
<title>核验证书</title>
<style>${readFileSync(join(folder, 'verifier.css'), 'utf8')}</style>
</head>
<body>
<script>${chunk.code.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`
}

/** Builds the offline page into dist/verifier.html unless it is there and up to date. */
export const buildVerifier = async (): Promise<void> => {
  if (!(await isStale())) return
  mkdirSync(dirname(built), { recursive: true })
  writeFileSync(built, await verifierPage())
}

if (import.meta.main) await buildVerifier()
