import { casePapers, paperNames, paperPath } from '#core/papers/papers.ts'
import { code, codes, page, table } from './markdown.ts'

/** The papers of a case that are no letters: for whom, in what form, and which letters bring them along. */
export const papersPage = (): string =>
  page(
    '文书表格 · Papers of a case',
    'Each is made from the case as its reader sees it, so that nobody has on paper what they do not have on the screen.',
    table(
      ['paper', '名称', 'name', 'clause', 'place', 'for', 'files', 'enclosed in'],
      paperNames.map((name) => {
        const { title, clause, place, by, formats, enclosedIn = [] } = casePapers[name]
        return [
          code(name),
          title[0],
          title[1],
          clause,
          place,
          by ? codes([...by]) : 'whoever sees it',
          codes(formats.map((format) => paperPath(name, format))),
          codes([...enclosedIn]),
        ]
      }),
    ),
  )
