import type { Manifest, ManifestFile } from '#core/disc/disc-manifest.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { choices } from '#core/words/choices.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { startPageWords as w } from '#core/words/paper-sheets.ts'
import { type Lang, type Pair, say, sayLevel } from '#core/words/say.ts'
import { sizeText } from '#core/words/size-text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const plain = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one)

/** A link that leads to the file from the start page, whatever its name. */
const addressOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const both = (pair: Pair, facts = {}): string =>
  `${plain(say(pair, 'zh-CN', facts))} <span lang="en">${plain(say(pair, 'en', facts))}</span>`

const style = `
:root{color-scheme:light dark}
body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:960px;margin:32px auto;padding:0 16px;color:#1b2430;background:#fff}
h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 6px;border-bottom:1px solid #d0d7de;padding-bottom:4px}
[lang=en]{color:#57606a;font-size:13px}
dl{display:grid;grid-template-columns:minmax(120px,auto) 1fr;gap:2px 20px;margin:12px 0}
dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}
ul{list-style:none;padding:0;margin:0}li{padding:6px 0;border-bottom:1px solid #eaeef2;overflow-wrap:anywhere}
a{color:#0958d9}.size{color:#57606a;font-variant-numeric:tabular-nums;white-space:nowrap}.names{color:#57606a}
code{font:12px/1.5 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
summary{color:#57606a;font-size:12px;cursor:pointer}
@media (prefers-color-scheme:dark){body{background:#0f1419;color:#e6e8eb}[lang=en],dt,.size,.names,summary{color:#9aa4b0}h2,li{border-color:#30363d}a{color:#69b1ff}}
@media (max-width:640px){dl{display:block}dd{margin-bottom:8px}}
@media print{details>*{display:block}}
`

const row = (file: ManifestFile, here: number): string => {
  const [, ...rest] = file.path.split('/')
  const name = plain(rest.length > 0 ? rest.join(' / ') : file.path)
  const isHere = file.disc === here
  const shown = isHere
    ? `<a href="${addressOf(file.path)}">${name}</a>`
    : `${name} <span class="size">${both(w.onDisc, { disc: file.disc })}</span>`
  const named = file.namedBy.length > 0 ? ` <span class="names">${plain(file.namedBy.join('、'))}</span>` : ''
  return `<li>${shown} <span class="size">${sizeText(file.bytes)}</span>${named}
<details><summary>${both(w.digests)}</summary><code>SHA-256 ${file.sha256}</code>${file.sm3 ? `<br><code>SM3 ${plain(file.sm3)}</code>` : ''}</details></li>`
}

const folderOf = ({ path }: ManifestFile): string =>
  path.includes('/') ? path.slice(0, path.indexOf('/')) : ''

/**
 * The page with which a disc opens, from the disc itself, without any script and without a network: what is on it, in
 * order, each file with its size and digests; Chinese first, with English beside it (Q12.6).
 */
export const startPage = (manifest: Manifest): string => {
  const { disc, files, type, boundOn, kind } = manifest
  const entry = findType(type, editionFor(boundOn))
  const typed = (lang: Lang) =>
    `${(lang === 'en' ? entry?.en : entry?.zh) ?? type} ${sayLevel(manifest.level, lang)}`
  const kindWords = (choices.kind as Readonly<Record<string, Pair>>)[kind] ?? [kind, kind]
  const folders = [...new Set(files.map(folderOf))]
  const content = manifest.round === null ? w.everything : manifest.round === 0 ? w.book : w.supplements
  const facts: readonly (readonly [Pair, string])[] = [
    [w.applicant, plain(manifest.applicant)],
    [w.caseNumber, plain(manifest.caseNumber)],
    [
      w.typeLevel,
      `${plain(typed('zh-CN'))} <span lang="en">${plain(typed('en'))}</span> · ${both(kindWords)}`,
    ],
    [w.content, both(content, { round: manifest.round ?? 0 })],
    [w.boundOn, `${dayInWords(boundOn, 'zh-CN')} <span lang="en">${dayInWords(boundOn, 'en')}</span>`],
    [w.disc, both(w.discOf, { number: disc.number, of: disc.of })],
    [
      w.files,
      both(w.filesOf, {
        count: files.length,
        bytes: sizeText(files.reduce((sum, { bytes }) => sum + bytes, 0)),
      }),
    ],
    ...(manifest.code ? ([[w.code, `<code>${plain(manifest.code)}</code>`]] as const) : []),
    [w.digest, `<code>${manifest.digest}</code>`],
  ]
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(manifest.caseNumber)} ${plain(manifest.applicant)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${plain(say(w.title, 'zh-CN'))}</h1>
<p lang="en">${plain(say(w.title, 'en'))}</p>
<dl>
${facts.map(([label, value]) => `<dt>${both(label)}</dt><dd>${value}</dd>`).join('\n')}
</dl>
<p>${both(w.lead)}</p>
${folders
  .map(
    (folder) => `<h2>${folder ? plain(folder) : both(w.book)}</h2>
<ul>
${files
  .filter((file) => folderOf(file) === folder)
  .map((file) => row(file, disc.number))
  .join('\n')}
</ul>`,
  )
  .join('\n')}
<h2>${both(w.sections)}</h2>
<dl>
${manifest.sections.map(({ title, digest }) => `<dt>${plain(title)}</dt><dd><code>${plain(digest)}</code></dd>`).join('\n')}
</dl>
</main>
</body>
</html>
`
}
