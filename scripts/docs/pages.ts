import { booksPage } from './books.ts'
import { eventsPage } from './events.ts'
import { lettersPage } from './letters.ts'
import { matrixPage } from './matrix.ts'
import { openapiPage } from './openapi.ts'
import { papersPage } from './papers.ts'
import { processPage } from './process.ts'
import { refusalsPage } from './refusals.ts'
import { rolesPage } from './roles.ts'
import { roomsPage } from './rooms.ts'
import { rulebookPage } from './rulebook.ts'

/** Every file of docs/generated and what writes it. The same code gives the same bytes. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'process.md': processPage,
  'roles.md': rolesPage,
  'matrix.md': () => matrixPage(),
  'events.md': eventsPage,
  'refusals.md': refusalsPage,
  'rulebook.md': rulebookPage,
  'books.md': booksPage,
  'letters.md': lettersPage,
  'papers.md': papersPage,
  'rooms.md': roomsPage,
  'openapi.json': openapiPage,
}
