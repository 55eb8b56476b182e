import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The faults seen in systems of this kind, and the test that keeps each of them out of this one. A fault is named as its
 * users told it.
 */
const faults: readonly (readonly [fault: string, file: string, title: string])[] = [
  [
    'a nightly counter that loses a day when a run is missed',
    'handle/tick.test.ts',
    'is closed after an outage of weeks, once',
  ],
  [
    'reminders that fire only on exactly day N',
    'handle/alarms.test.ts',
    'after an outage of two weeks only the newest alarm is sent, once, and never on a day off',
  ],
  [
    'reminders that burn out over a weekend',
    'handle/renewal-reminders.test.ts',
    'hears of the last day in time on the Friday before that Sunday',
  ],
  [
    'a date changed by a new holiday and nobody told',
    'scenarios/calendar.test.ts',
    'Whoever a case or a matter concerns has one letter about its days',
  ],
  [
    'return for rework that leaves old task states',
    'handle/alarms.test.ts',
    'no old task is left when the applicant is asked again',
  ],
  [
    'a mail sent again after a correction',
    'handle/alarms.test.ts',
    'the new day counts, and an old reminder is not sent twice',
  ],
  ['a mail sent twice', 'handle/mail-server.test.ts', 'once, however often it is posted'],
  [
    'history entries without an actor, or forgotten',
    'proofs/random-walk.test.ts',
    'Whatever many people ask at once, the procedure and the ledgers agree',
  ],
  [
    'an assessor who also decides',
    'proofs/search-duties.test.ts',
    'lets one person do both halves of a separated duty',
  ],
  [
    'a button that is shown and then forbidden',
    'proofs/offers.test.ts',
    'A button that is shown as open is not forbidden when it is pressed',
  ],
  [
    'finalising twice by double click',
    'http/parallel.test.ts',
    'forty sends of one intention are carried out once and all answered alike',
  ],
  ['an audit log deleted with its case', 'store/log-contract.ts', 'an event is never changed or removed'],
  [
    'ids of another organisation accepted in a URL',
    'attacks/other-organisation.test.ts',
    'An id of another organisation in any address of the interface',
  ],
  [
    'a certificate page that stays green after revocation',
    'scenarios/sanctions.test.ts',
    'the page of the certificate does not stay green',
  ],
]

test.each(faults)('Kept out: %s', (_, file, title) => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  const titles = [...text.matchAll(/test(?:\.each\([^)]*\))?\(\s*[`'"]([^`]*?)[`'"],/g)].map(
    ([, one]) => one ?? '',
  )
  expect(titles.filter((one) => one.includes(title))).toHaveLength(1)
})
