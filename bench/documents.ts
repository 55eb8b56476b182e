import { dayOfInstant } from '#core/calendar/day.ts'
import { asPaper } from '#core/letters/letter-paper.ts'
import { writeLetter } from '#core/letters/write-letter.ts'
import { letterPdf } from '#documents/letter.ts'
import { letterAsHtml } from '#handle/letter-html.ts'
import { openBrowser } from '#test/browser.ts'
import { occasionsOf } from '#test/letter-example.ts'
import { providePeers } from '../scripts/peers.ts'
import { compare, type Figure } from './figure.ts'

const rounds = Number(process.env.ROUNDS ?? 3)
/** Letters a round: enough that starting does not count, few enough that the figure takes half a minute. */
const letters = 24
const name = 'rectification-demand'

/** Letters as PDF by our workers, against Chromium's print of the same letters as the HTML of their mails. */
export default async function documents(): Promise<Figure> {
  const problem = providePeers(['chromium', 'fonts'])
  if (problem) throw new Error(problem)
  const [told] = occasionsOf(name)
  if (!told) throw new Error(`no example of ${name}`)
  let written = 0
  // Each to somebody else, so that nothing of the last one can be used again.
  const next = () => {
    written += 1
    const organisationName = `${told.about.organisationName}${written}`
    return writeLetter(name, { ...told, about: { ...told.about, organisationName }, lang: 'zh-CN' })
  }
  const on = dayOfInstant(told.event.at)
  type Written = ReturnType<typeof next>
  const timed = async (
    make: (all: readonly Written[]) => Promise<readonly Uint8Array[]>,
  ): Promise<number> => {
    const all = Array.from({ length: letters }, next)
    const from = performance.now()
    const made = await make(all)
    const rate = letters / ((performance.now() - from) / 1000)
    if (made.length < letters || made.some((pdf) => Buffer.from(pdf).toString('latin1', 0, 5) !== '%PDF-'))
      throw new Error('something else than a PDF came out')
    return rate
  }
  const ours = async (letter: Written): Promise<Uint8Array> => {
    const pdf = await letterPdf(asPaper(name, letter, { lang: 'zh-CN', on }))
    if ('unprintable' in pdf) throw new Error(`cannot be printed: ${pdf.unprintable}`)
    return pdf
  }
  const browser = await openBrowser()
  try {
    // As many pages at a time as there are workers at most (render.ts), each printing its share one after another.
    const pages = await Promise.all(Array.from({ length: 4 }, () => browser.newPage()))
    const share = async (at: number, all: readonly Written[]): Promise<readonly Uint8Array[]> => {
      const made: Uint8Array[] = []
      for (const letter of all.filter((_, index) => index % pages.length === at)) {
        await pages[at]!.setContent(letterAsHtml(letter, 'zh-CN'))
        made.push(await pages[at]!.pdf({ format: 'A4' }))
      }
      return made
    }
    return await compare(
      {
        name: 'documents',
        what: `${letters} demands of rectification asked for at once, from the letter to the bytes of its PDF`,
        unit: 'letters a second',
        referenceName: 'Chromium printing the same letters from HTML',
        rounds,
      },
      () => timed((all) => Promise.all(all.map(ours))),
      () => timed(async (all) => (await Promise.all(pages.map((_, at) => share(at, all)))).flat()),
    )
  } finally {
    await browser.close()
  }
}
