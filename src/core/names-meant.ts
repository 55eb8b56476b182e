import type { Day } from '#core/calendar/day.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'

/** A name that the holder had before the day that was asked about, or has had since. */
export interface NameMeant {
  readonly name: string
  readonly is: 'former' | 'later'
}

/**
 * By which other names of its holder a search found a certificate (Q18): those in which words stand that the name of the
 * day has not. None when the name of the day says it all, and none for a number or a credit code.
 */
export const namesMeant = (
  { holder, former }: Pick<RegisteredCertificate, 'holder' | 'former'>,
  search: string,
  on: Day,
): readonly NameMeant[] => {
  const names = [...former.map((was) => was.holder), holder]
  const then = former.findIndex(({ until }) => on < until)
  const at = then < 0 ? former.length : then
  const stands = (word: string, name: string) => asCompared(name).includes(asCompared(word))
  const open = search
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '' && !stands(word, names[at] as string))
  return names
    .map((name, index): NameMeant => ({ name, is: index < at ? 'former' : 'later' }))
    .filter(
      ({ name }, index) =>
        names.indexOf(name) === index && name !== names[at] && open.some((word) => stands(word, name)),
    )
}
