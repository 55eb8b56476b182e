import { letterNames } from '#core/letters/letters.ts'
import { letterAsText, writeLetter } from '#core/letters/write-letter.ts'
import { everyOccasionOf } from '../../test/letter-example.ts'
import { code, codes, page } from './markdown.ts'
import { procedures } from './procedures.ts'

/** Every letter as it goes out in an example life, in both languages. */
export const lettersPage = (): string =>
  page(
    '文书 · Letters',
    'Each letter below was written for an example life of an invented applicant.',
    ...letterNames.flatMap((name) => {
      const [told] = everyOccasionOf(name)
      if (!told) throw new Error(`no example life sends ${name}`)
      const senders = procedures
        .flatMap(({ events }) => events)
        .filter(({ letters }) => letters.includes(name))
      const rendered = (['zh-CN', 'en'] as const).map((lang) => {
        const letter = writeLetter(name, { ...told, lang })
        return ['```text', letter.subject, '', letterAsText(letter), '```'].join('\n')
      })
      return [`## ${code(name)}`, `Sent on ${codes(senders.map((event) => event.name))}.`, ...rendered]
    }),
  )
