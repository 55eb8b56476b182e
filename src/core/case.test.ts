import { expect, test } from 'vitest'
import { caseAt, everyPhase } from '#test/case-story.ts'

test.each(everyPhase)('Q4 a first application comes to %s through the commands of its people', (phase) => {
  expect(caseAt(phase).state().phase).toBe(phase)
})
