import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'

/** What others make of what is published, by the readers of libxml2. */

/** What Debian's xmllint has against a text by a schema; nothing when it is in order. */
export const faultsBy = (schema: 'atom' | 'sitemap', text: string): readonly string[] => {
  const file = join(import.meta.dirname, 'schemas', `${schema}.rng`)
  const { status, stderr, error } = spawnSync('xmllint', ['--noout', '--nonet', '--relaxng', file, '-'], {
    input: text,
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? [] : stderr.trim().split('\n')
}

/** A thing that a page speaks of, by the microdata of the HTML standard. */
export interface Item {
  readonly type: string
  readonly properties: (readonly [name: string, value: string | Item])[]
}

/** Elements whose value stands in an attribute; of every other it is its text. */
const valueIn: Readonly<Record<string, string>> = {
  meta: 'content',
  a: 'href',
  link: 'href',
  img: 'src',
  time: 'datetime',
}

interface Open {
  readonly item: Item | undefined
  /** The property that the text of this element is the value of, while it is read. */
  readonly says: { readonly names: readonly string[]; readonly of: Item; text: string } | undefined
}

/** The items of a page, as libxml2 reads its HTML. Throws for a property of nothing. */
export const itemsOf = (page: string): readonly Item[] => {
  const markup = execFileSync('xmllint', ['--html', '--xmlout', '--nonet', '--nowarning', '-'], {
    input: page,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const items: Item[] = []
  const open: Open[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const around = open.findLast(({ item }) => item)?.item
    const names = attributes.itemprop?.split(/\s+/) ?? []
    const item = 'itemscope' in attributes ? { type: attributes.itemtype ?? '', properties: [] } : undefined
    if (names.length > 0 && !around) throw new Error(`"${names.join(' ')}" is a property of nothing`)
    if (item && names.length === 0) items.push(item)
    const written = item ?? attributes[valueIn[name] ?? '']
    if (around && written !== undefined) for (const each of names) around.properties.push([each, written])
    const says =
      around && names.length > 0 && written === undefined ? { names, of: around, text: '' } : undefined
    open.push({ item, says })
  })
  parser.on('text', (text) => {
    for (const { says } of open) if (says) says.text += text
  })
  parser.on('closetag', () => {
    const says = open.pop()?.says
    if (says)
      for (const each of says.names) says.of.properties.push([each, says.text.replaceAll(/\s+/g, ' ').trim()])
  })
  parser.write(markup).close()
  return items
}
