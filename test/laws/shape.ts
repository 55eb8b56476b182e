import { posix } from 'node:path'
import type { Law } from './law.ts'
import { eachNode, memberText } from './purity.ts'
import { isTypeScript, parsed, placeOf, type SourceFile } from './source-file.ts'

const mostLines = 300
/** Folders below src: the room and two more. */
const mostFolders = 3
/** Names that say nothing of what is inside, alone or as the last word; `service-type` and `services` name things of the domain. */
const emptyNames = /^(index|types|common|misc|shared|lib)$|^(.+-)?(utils?|helpers?|managers?|service)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const pascal = /^([A-Z][a-z0-9]*)+$/
const unfinished = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)/

export const shapeLaws: Law[] = [
  {
    title: `A file has at most ${mostLines} lines`,
    covers: (file) => /\.(tsx?|typ)$/.test(file.path),
    breaches: (files) =>
      files
        .map((file) => ({ file, lines: file.text.replace(/\n$/, '').split('\n').length }))
        .filter(({ lines }) => lines > mostLines)
        .map(({ file, lines }) => `${file.path}: ${lines} lines`),
    broken: [{ 'src/core/long.ts': '\n'.repeat(mostLines + 1) }],
    kept: { 'src/core/full.ts': '\n'.repeat(mostLines) },
  },
  {
    title: 'A room has at most two floors of folders',
    covers: (file) => file.path.startsWith('src/'),
    breaches: (files) =>
      files.filter(({ path }) => path.split('/').length - 2 > mostFolders).map(({ path }) => path),
    broken: [{ 'src/core/rulebook/editions/old/2019-01.ts': '' }],
    kept: { 'src/core/rulebook/editions/2025-04.ts': '' },
  },
  {
    title: 'A file is named in kebab-case after what it holds; a component of the desk in PascalCase',
    covers: isTypeScript,
    breaches: (files) => files.flatMap(({ path }) => nameFault(path) ?? []),
    broken: [
      { 'src/core/index.ts': '' },
      { 'src/core/types.ts': '' },
      { 'src/store/case-service.ts': '' },
      { 'src/http/utils/day.ts': '' },
      { 'src/core/workingDays.ts': '' },
      { 'src/core/CasePage.tsx': '' },
      { 'src/desk/CasePage.ts': '' },
    ],
    kept: {
      'src/core/working-days.test.ts': '',
      'src/core/rulebook/editions/2025-04.ts': '',
      'src/desk/pages/CasePage.tsx': '',
      'src/core/rulebook/service-type.ts': '',
      'src/site/pages/services.ts': '',
    },
  },
  {
    title: 'Nothing is left for later: no TODO, no silenced compiler, no any',
    covers: isTypeScript,
    breaches: (files) => [
      ...files.flatMap((file) =>
        parsed(file)
          .comments.filter(({ value }) => unfinished.test(value))
          .map(({ value, start }) => `${placeOf(file, start)}: ${value.trim()}`),
      ),
      ...eachNode(files, (node) => (node.type === 'TSAnyKeyword' ? 'any' : undefined)),
    ],
    broken: [
      { 'src/core/case.ts': '// TODO refuse' },
      { 'src/core/case.ts': '/* FIXME */' },
      { 'src/core/case.ts': '// @ts-ignore' },
      { 'src/core/case.ts': 'const answer = input as any' },
      { 'src/core/case.ts': 'function decide(input: any) {}' },
    ],
    kept: { 'src/core/case.ts': `const any = 'TODO'\n// any clerk may do this` },
  },
  {
    title: 'No test is switched off or runs alone',
    covers: (file) => /\.test\.tsx?$/.test(file.path),
    breaches: (files) =>
      eachNode(files, (node) => {
        const member = memberText(node) ?? ''
        return /^(test|it|describe|suite|bench)\.(only|skip|todo|fails)$/.test(member) ? member : undefined
      }),
    broken: [
      { 'src/core/case.test.ts': `test.only('Q1', () => {})` },
      { 'src/core/case.test.ts': `describe.skip('Q1', () => {})` },
      { 'src/core/case.test.ts': `test.skip.each([1])('Q1', () => {})` },
      { 'src/core/case.test.ts': `it.todo('Q1')` },
    ],
    kept: { 'src/core/case.test.ts': `test.each([1])('test.only %i', (n) => steps.skip(n))` },
  },
  {
    title: 'Every link of a hand-written page leads somewhere',
    covers: (file) => file.path.endsWith('.md') && !file.path.startsWith('docs/generated/'),
    breaches: (pages, all) => pages.flatMap((page) => brokenLinks(page, all)),
    broken: [
      { 'README.md': '[how](CONTRIBUTING.md)' },
      { 'README.md': '![screen](docs/screens/case.png)' },
      { 'docs/why/001-one.md': '[up](../../STYLE.md)' },
      { 'README.md': '# Use\n[start](#start)' },
      { 'README.md': '[names](STYLE.md#names)', 'STYLE.md': '# Words' },
    ],
    kept: {
      'README.md': '# Use it\n[use](#use-it) [why](docs/why/001-one.md#why-one-package) <https://nodejs.org>',
      'docs/why/001-one.md':
        '## Why one package?\n[home](../../README.md) [out](https://example.org) `[x](y)`',
    },
  },
]

function nameFault(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1)
  const name = posix.basename(path).replace(/(\.test|\.config|\.d)?\.tsx?$/, '')
  const empty = [...folders.slice(1), name].find((part) => emptyNames.test(part))
  if (empty) return `${path}: ${empty} says nothing`
  const isComponent = path.startsWith('src/desk/') && path.endsWith('.tsx') && pascal.test(name)
  const misspelt = [...folders, isComponent ? 'component' : name].find((part) => !kebab.test(part))
  return misspelt ? `${path}: ${misspelt} is not kebab-case` : undefined
}

function brokenLinks(page: SourceFile, all: SourceFile[]): string[] {
  const prose = page.text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
  return links
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(link, page, all))
    .map((link) => `${page.path}: ${link}`)
}

function leadsSomewhere(link: string, page: SourceFile, all: SourceFile[]): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page.path : posix.join(posix.dirname(page.path), path)
  const found = all.find(
    (file) => file.path === target || file.path.startsWith(`${target.replace(/\/$/, '')}/`),
  )
  if (!found || anchor === undefined) return found !== undefined
  const headings = [...found.text.matchAll(/^#+ (.+)$/gm)].map((match) => anchorOf(match[1] ?? ''))
  return headings.includes(decodeURIComponent(anchor))
}

/** The anchor that a forge gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
}
