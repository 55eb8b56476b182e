import { expect, test } from 'vitest'
import { namesStrayPages } from './pages-named.ts'

test.each(['1', '3–7, 12', '第3至7页、12页', '３－７', '12', '', '第三章', '2024年总结', '附录 A'])(
  'Q13.2 Of a document of twelve pages “%s” names none that is not there',
  (note) => expect(namesStrayPages(note, 12)).toBe(false),
)
test.each(['13', '0', '3–13', '7-3', '1、20页'])(
  'Q13.2 Of a document of twelve pages “%s” names one that is not there',
  (note) => expect(namesStrayPages(note, 12)).toBe(true),
)
