import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { theCalendar } from '#core/calendar/working-days.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import { applicationSchema } from '#core/rulebook/application-shape.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { compare, type Figure } from './figure.ts'
import { rateOf } from './rate.ts'

const file = join(import.meta.dirname, '..', 'examples', 'application.json')

/** The whole pre-check of an application, against only reading the same file: both in microseconds each. */
export default async function check(): Promise<Figure> {
  const text = readFileSync(file, 'utf8')
  const application = applicationSchema.parse(JSON.parse(text))
  const edition = getEdition('2025-04')
  return compare(
    {
      name: 'check',
      what: 'Every rule asked about examples/application.json; a millisecond would be 1000',
      unit: 'microseconds',
      referenceName: 'parsing that file and checking its shape',
      rounds: 9,
    },
    async () => 1e6 / (await rateOf([application], (one) => checkApplication(one, edition, theCalendar))),
    async () => 1e6 / (await rateOf([text], (one) => applicationSchema.parse(JSON.parse(one)))),
  )
}
