import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Faults that systems of this kind have had with time, each with the tests of ours that would show it. A fault whose
 * test was renamed or given up is named here.
 */
const shownBy: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  'a counter that loses a day when a run is missed': [
    ['src/core/rulebook/reminders.test.ts', 'No day is lost'],
    ['src/core/next-alert.test.ts', 'is the first on which the clock has that to say'],
  ],
  'reminders that are sent on exactly one day': [
    ['src/core/alarms.test.ts', 'none is bound to exactly one day'],
    ['test/handle/alarms.test.ts', 'after an outage of two weeks only the newest alarm is sent'],
    ['test/handle/renewal-reminders.test.ts', 'of a day missed by an outage as soon as the clock looks'],
  ],
  'reminders that burn out over a weekend': [
    ['src/core/alarms.test.ts', 'nothing burns out over the weekend'],
    ['src/core/rulebook/reminders.test.ts', 'What falls on a Sunday is due on the Friday before'],
  ],
  'a day changed by a new holiday and nobody told': [
    ['test/scenarios/calendar.test.ts', 'Whoever a case or a matter concerns has one letter about its days'],
  ],
  'a mail sent again after a correction, or twice': [
    ['test/handle/alarms.test.ts', 'an old reminder is not sent twice'],
    ['test/handle/limits.test.ts', 'once each'],
  ],
  'a return for rework that leaves old tasks': [
    ['test/handle/alarms.test.ts', 'no old task is left when the applicant is asked again'],
    ['src/core/promises.test.ts', 'no old one is left behind'],
  ],
}

test.each(Object.entries(shownBy))('%s has its test', (_, tests) => {
  for (const [file, title] of tests)
    expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8'), file).toContain(title)
})
