import { sayLevel } from '#core/words/say.ts'
import { formWords as w } from '#core/words/site-tools.ts'
import { choiceField, type Field } from './form-fields.ts'
import type { Visit } from './visit.ts'

/** The service types of the edition, by their names. */
export const typeField = (v: Visit): Field<string> =>
  choiceField(
    w.type,
    v.edition.catalogue.map(({ type, zh, en }) => [type, v.say([zh, en])] as const),
  )

/** Every level that is issued for some type; whether it is for the one chosen, the rule says. */
export const levelField = (v: Visit): Field<string> => {
  const levels = [...new Set(v.edition.catalogue.flatMap((one) => one.levels))].toSorted((a, b) => a - b)
  return choiceField(
    w.level,
    levels.map((level) => [String(level), sayLevel(level, v.lang)] as const),
  )
}
