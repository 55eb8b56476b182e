import { applicationKinds, type Edition, editionSchema } from './edition-shape.ts'
import { faultOf } from './reading.ts'
import { type ReadingKey, readings } from './readings.ts'

/** What is wrong with an edition whose fields are each of the right shape: a place and a sentence about it. */
type Fault = readonly [place: string, message: string]

const issuedLevels = ({ catalogue }: Edition): readonly number[] =>
  [...new Set(catalogue.flatMap(({ levels }) => levels))].sort((a, b) => a - b)

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] as number))

const firstTwice = <T>(list: readonly T[]): T | undefined =>
  list.find((one, index) => list.indexOf(one) < index)

function* catalogueFaults({ catalogue }: Edition): Generator<Fault> {
  for (const key of ['type', 'code', 'zh', 'en'] as const) {
    const twice = firstTwice(catalogue.map((entry) => entry[key]))
    if (twice !== undefined) yield ['catalogue', `${key} ${twice} stands there twice`]
  }
  for (const [index, { levels }] of catalogue.entries())
    if (!isAscending(levels))
      yield [`catalogue.${index}.levels`, 'expected each level once, the lowest first']
}

function* feeFaults(edition: Edition): Generator<Fault> {
  const { fees } = edition
  for (const level of issuedLevels(edition))
    for (const kind of applicationKinds) {
      // An upgrade has no row of its own: a reading says which row it pays by.
      const charged = kind === 'upgrade' ? edition.readings.upgradeFeeAs.value : kind
      const rows = fees.filter((fee) => fee.kind === charged && (fee.level ?? level) === level)
      if (rows.length === 0) yield ['fees', `there is none for ${charged} at level ${level}`]
      if (rows.length > 1) yield ['fees', `there are ${rows.length} for ${charged} at level ${level}`]
    }
  for (const [index, { kind, assessmentFen, reading }] of fees.entries()) {
    if (kind === 'upgrade')
      yield [`fees.${index}.kind`, 'an upgrade pays by the reading upgradeFeeAs and has no row of its own']
    if (reading === undefined) continue
    const value = edition.readings[reading as ReadingKey]?.value
    if (value !== assessmentFen)
      yield [
        `fees.${index}.assessmentFen`,
        `the reading ${reading} says ${String(value)}, not ${assessmentFen}`,
      ]
  }
}

function* listFaults({ catalogue, minimum, meetings, terms }: Edition): Generator<Fault> {
  for (const [index, { type, level }] of minimum.exceptions.entries()) {
    const entry = catalogue.find((one) => one.type === type)
    if (!entry) yield [`minimum.exceptions.${index}.type`, `${type} is not in the catalogue`]
    else if (!entry.levels.includes(level))
      yield [`minimum.exceptions.${index}.level`, `${type} is not issued at level ${level}`]
  }
  if (!isAscending(meetings.daysOfMonth))
    yield ['meetings.daysOfMonth', 'expected each day once, the earliest first']
  if (terms.agendaDays !== meetings.agendaDays)
    yield ['terms.agendaDays', `the meetings say ${meetings.agendaDays}, not ${terms.agendaDays}`]
  if (terms.usualMonths > terms.longestMonths)
    yield ['terms.usualMonths', `${terms.usualMonths} is more than the longest time, ${terms.longestMonths}`]
}

/** Checked first: everything else may ask a reading. */
function* readingFaults(edition: Edition): Generator<Fault> {
  for (const key of Object.keys(edition.readings))
    if (!(key in readings)) yield [`readings.${key}`, 'no rule reads this']
  for (const [key, known] of Object.entries(readings)) {
    const given = edition.readings[key as ReadingKey]
    if (given === undefined) {
      yield [`readings.${key}`, 'it is missing']
      continue
    }
    const fault = faultOf(known, given.value)
    if (fault) yield [`readings.${key}`, fault]
    if (given.unit !== known.unit)
      yield [`readings.${key}.unit`, `expected ${known.unit}, not ${String(given.unit)}`]
  }
}

function* windowFaults({ readings: given, terms }: Edition): Generator<Fault> {
  const earliest = given.earliestMaintenanceMonths.value
  if (earliest <= terms.maintenanceLeadMonths)
    yield [
      'readings.earliestMaintenanceMonths',
      `expected more than the ${terms.maintenanceLeadMonths} months ahead that are the last, not ${earliest}`,
    ]
}

const refuseEdition = (id: string, place: string, message: string): never => {
  throw new Error(`edition ${id}, ${place}: ${message}`)
}

/** Checks an edition when it is loaded. Throws an Error naming the edition, the field and what is expected there. */
export function parseEdition(edition: Edition): Edition {
  const issue = editionSchema.safeParse(edition).error?.issues[0]
  if (issue) refuseEdition(edition.id, issue.path.join('.') || 'fields', issue.message)
  for (const faults of [readingFaults, catalogueFaults, feeFaults, listFaults, windowFaults])
    for (const [place, message] of faults(edition)) refuseEdition(edition.id, place, message)
  return edition
}

/** Checks each edition and their order. Throws an Error naming the edition that has no place in the list. */
export function parseEditions(list: readonly Edition[]): readonly Edition[] {
  if (list.length === 0) throw new Error('a rulebook needs at least one edition')
  for (const [index, { id, from }] of list.entries()) {
    const before = list[index - 1]
    if (list.findIndex((one) => one.id === id) < index)
      refuseEdition(id, 'id', 'this id is already taken; an edition in force is never edited')
    if (before && from <= before.from)
      refuseEdition(id, 'from', `expected a day after ${before.from}, when edition ${before.id} begins`)
  }
  return list.map(parseEdition)
}
