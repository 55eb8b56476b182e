import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** A message has fewer than twenty fields; nothing that has more is one. */
const MOST_FIELDS = 60
const DEEPEST = 4

class NoMessage extends Error {}

const refuse = (): never => {
  throw new NoMessage()
}

/**
 * The fields directly below the root of a message; undefined when it is no such XML. Document types are refused before
 * anything in them is read, so no entity is ever declared, and none but those of XML itself is expanded.
 */
export const readMarkup = (markup: string): Readonly<Record<string, string>> | undefined => {
  const fields = new Map<string, string>()
  const parser = new SaxesParser()
  let depth = 0
  let text = ''
  const more = (said: string) => {
    if (depth === 2) text += said
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ name }: SaxesTagPlain) => {
    depth += 1
    text = ''
    if ((depth === 1 && name !== 'xml') || depth > DEEPEST || fields.size > MOST_FIELDS) refuse()
  })
  parser.on('text', more)
  parser.on('cdata', more)
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    if (depth === 2 && !fields.has(name)) fields.set(name, text)
    depth -= 1
  })
  try {
    parser.write(markup).close()
  } catch (error) {
    if (error instanceof NoMessage) return undefined
    throw error
  }
  return Object.fromEntries(fields)
}

/** Text in which the end of a CDATA section cannot be written, since it is cut in two there. */
const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

/** The fields as the platform reads them: numbers bare, everything else as CDATA. */
export const writeMarkup = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(legible(value))}</${name}>`)
    .join('')}</xml>`

/** Without the characters that XML cannot hold. */
const legible = (text: string): string =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
