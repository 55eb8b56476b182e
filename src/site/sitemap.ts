import { readdirSync, statSync } from 'node:fs'
import { everyBook } from '#core/book/book.ts'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import { faqNumbers } from '#core/faq.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import type { Lang } from '#core/words/say.ts'
import { langs } from './langs.ts'
import { inOtherLanguage, pathsIn } from './paths.ts'
import type { Visit } from './visit.ts'

/** The day on which the newest of the files in these folders was put in place: since then a page says what it says. */
const placedOn = (...folders: readonly string[]): Day =>
  dayOfInstant(
    new Date(
      Math.max(
        ...folders
          .map((folder) => new URL(folder, import.meta.url))
          .flatMap((folder) => readdirSync(folder).map((name) => statSync(new URL(name, folder)).mtimeMs)),
      ),
    ).toISOString(),
  )

const textsPlacedOn = placedOn('./pages/', '../core/words/')

interface Listed {
  readonly path: string
  readonly lang: Lang
  readonly lastChangedOn: Day
}

/** Every page that search engines may list, with the day of its last change. */
const listedPages = ({ edition, today }: Visit): readonly Listed[] =>
  langs.flatMap((lang) => {
    const paths = pathsIn(lang)
    // These speak of the day on which they are read: the next meeting, what a fee is today.
    const ofTheDay = [paths.home, paths.fees, paths.procedure, paths.timeline, paths.meetings, paths.windows]
    const ofTheRules = [
      paths.services,
      paths.selfCheck,
      paths.rules,
      paths.questions,
      paths.downloads,
      ...faqNumbers.map(paths.question),
      ...ruleNames.map(paths.rule),
      ...everyBook(edition).map(({ id }) => paths.guide(id)),
    ]
    const others = [paths.bulkCheck, paths.verifier, paths.report, paths.reportStatus]
    const rulesChangedOn = edition.from > textsPlacedOn ? edition.from : textsPlacedOn
    return [
      ...[...ofTheDay, paths.register].map((path) => ({ path, lang, lastChangedOn: today })),
      ...ofTheRules.map((path) => ({ path, lang, lastChangedOn: rulesChangedOn })),
      ...others.map((path) => ({ path, lang, lastChangedOn: textsPlacedOn })),
    ]
  })

/** Where a page stands in each language, itself among them; whoever reads neither is led to the first. */
const versionsOf = (path: string, lang: Lang): readonly (readonly [tongue: string, path: string])[] => {
  const versions = langs.map((each) => [each, each === lang ? path : inOtherLanguage(path)] as const)
  return [...versions, ['x-default', versions[0]![1]]]
}

/** sitemap.xml by the protocol of sitemaps.org; that a page is there in two languages is said by links of XHTML. */
export const sitemap = (v: Visit): string => {
  const at = (path: string) => v.place.publicUrl + path
  const rows = listedPages(v).map(({ path, lang, lastChangedOn }) => {
    const links = versionsOf(path, lang).map(
      ([tongue, version]) => `<x:link rel="alternate" hreflang="${tongue}" href="${at(version)}"/>`,
    )
    return `<url><loc>${at(path)}</loc><lastmod>${lastChangedOn}</lastmod>${links.join('')}</url>`
  })
  const spaces = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:x="http://www.w3.org/1999/xhtml"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${rows.join('\n')}\n</urlset>\n`
}

/** robots.txt: the desk and its doors are nobody's to search. */
export const robots = ({ place }: Visit): string =>
  `User-agent: *\nDisallow: ${place.deskPath}\nDisallow: /api/\nSitemap: ${place.publicUrl}/sitemap.xml\n`
