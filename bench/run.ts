/** `npm run bench [-- NAME…] [--json]`: each figure as a ratio to its reference, measured in the same run. */
import { parseArgs } from 'node:util'
import type { Figure, Spread } from './figure.ts'

const figures: Record<string, () => Promise<{ default: () => Promise<Figure | Figure[]> }>> = {
  archive: () => import('./archive.ts'),
  book: () => import('./book.ts'),
  calendar: () => import('./calendar.ts'),
  check: () => import('./check.ts'),
  commands: () => import('./commands.ts'),
  documents: () => import('./documents.ts'),
  'http-commands': () => import('./http-commands.ts'),
  likeness: () => import('./likeness.ts'),
  register: () => import('./register.ts'),
  site: () => import('./site.ts'),
  upload: () => import('./upload.ts'),
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !Object.hasOwn(figures, name))
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}. There are: ${Object.keys(figures).join(', ')}.`)
  process.exit(2)
}

const measured: Figure[] = []
for (const name of positionals.length > 0 ? positionals : Object.keys(figures)) {
  const { default: measure } = await figures[name]!()
  for (const figure of [await measure()].flat()) {
    measured.push(figure)
    if (!values.json) console.log(inWords(figure))
  }
}
if (values.json) console.log(JSON.stringify(measured))

function inWords({ name, what, unit, ours, reference, ratio, rounds, lines = [] }: Figure): string {
  const range = ({ median, least, most }: Spread, digits: number) => {
    return `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`
  }
  return [
    `${name}: ${range(ratio, 2)} of ${reference.name}`,
    `  ${what}`,
    `  ours ${range(ours, 0)}, reference ${range(reference, 0)} ${unit}; median and range of ${rounds} rounds in turn`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n')
}
