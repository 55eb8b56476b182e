import { addDays, addMonths } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { makeUscc } from '#core/uscc.ts'
import { practicesAsked } from '#test/audit-story.ts'
import notice from '../../examples/notice-2027.json' with { type: 'json' }
import type { Chance } from './chance.ts'
import { peopleWith } from './known-values.ts'
import type { Known } from './sensible-input.ts'

interface Asked {
  readonly chance: Chance
  readonly known: Known
}

const areasOf = (state: unknown): readonly string[] => {
  const { type, level } = state as { type?: string; level?: number }
  const areas = processAreasOf(type || 'security-engineering', level ?? 1)
  return areas.map(({ code }) => code)
}

/** Fields whose sense the name alone does not give away, and that hang together. */
export const samples: Readonly<Record<string, (asked: Asked) => unknown>> = {
  notice: () => notice,
  uscc: ({ chance }) => makeUscc(`91110108MA0${String(10_000 + chance.int(80_000))}`),
  number: ({ chance }) => `CNITSEC2026SRV-SE-I-${String(chance.int(10_000)).padStart(4, '0')}`,
  type: ({ chance, known }) => chance.pick(known.context.edition.catalogue).type,
  level: ({ chance }) => (chance.happens(0.7) ? 1 : chance.pick([1, 2, 3])),
  // An auditor rates every practice of the case, mostly as met; what two have rated is agreed on where it may be.
  ratings: ({ chance, known }) => {
    return practicesAsked(known.state as CaseState).map((practice) => ({
      practice,
      grade: chance.happens(0.01) ? 'partly' : 'met',
      reason: '查看了两个项目的记录',
    }))
  },
  // A finding and an item name the area of the book that they concern.
  area: ({ chance, known }) => chance.pick(areasOf(known.state)),
  about: ({ chance, known }) => `6.1 ${chance.pick(areasOf(known.state))}`,
  // A page is one of a file that is on the case.
  file: ({ chance, known }) => {
    const files = (known.context.facts.files ?? []) as readonly { id: string }[]
    return files.length > 0 ? chance.pick(files).id : undefined
  },
  // Somebody of the team, where there is one.
  auditorId: ({ chance, known }) => {
    const { audit } = known.state as Partial<CaseState>
    return audit && audit.team.length > 0 ? chance.pick(audit.team) : undefined
  },
  // A panel is invited whole, or it has no quorum.
  experts: ({ chance, known }) => chance.some(peopleWith(known.people, 'expert'), 0.95),
  // A waybill has digits; what has none is refused.
  trackingNumber: ({ chance }) => `SF${10_000_000 + chance.int(80_000_000)}`,
  // A code is scanned from a cover sheet, and differences are found on a disc: neither is written by hand.
  coverCode: () => '',
  differences: () => [],
  validFrom: ({ known }) => known.context.today,
  validTo: ({ known }) => addDays(addMonths(known.context.today, 36), -1),
  nominalOn: ({ chance, known }) => {
    const month = addMonths(known.context.today, chance.int(18)).slice(0, 7)
    return `${month}-${chance.pick(['10', '25'])}`
  },
}
