import type { Edition, ServiceType } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'

/** The service type of a key ('risk-assessment') or Chinese name, with or without 类; undefined when there is none. */
export function findType(nameOrKey: string, edition: Edition): ServiceType | undefined {
  const wanted = nameOrKey.trim().normalize('NFKC')
  return edition.catalogue.find(
    ({ type, zh }) => type === wanted.toLowerCase() || zh === wanted || zh === `${wanted}类`,
  )
}

/** Q2.2: whether a level of a service type is issued today. Refuses any other pair with the row as the reason. */
export function checkPair(type: string, level: number, edition: Edition): Finding {
  const entry = findType(type, edition)
  if (!entry) {
    return find('pair', 'unknown-type', 'Q1', {
      type,
      typesZh: edition.catalogue.map(({ zh }) => zh),
      typesEn: edition.catalogue.map((one) => `${one.en} (${one.type})`),
    })
  }
  const facts = {
    type: entry.type,
    typeZh: entry.zh,
    typeEn: entry.en,
    level,
    issuedLevel: entry.levels,
  }
  return find('pair', entry.levels.includes(level) ? 'pair-issued' : 'level-not-issued', 'Q2.2', facts)
}
