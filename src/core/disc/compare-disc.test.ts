import { expect, test } from 'vitest'
import { compareDisc } from './compare-disc.ts'
import { mostFiles, readManifest } from './disc-manifest.ts'

const file = (path: string, content = path) => ({ path, sha256: content, bytes: 1 })
const expected = [file('1.基本情况/执照.pdf'), file('6.技术过程能力/计划.docx'), file('第十二部分/说明.txt')]
const told = (found: readonly { path: string; sha256: string | null }[]) =>
  compareDisc(expected, found).map(({ difference, expected: one, found: at }) => [
    difference,
    one?.path ?? null,
    at,
  ])

test('Q12.6 A disc that has every file where it should be differs in nothing', () => {
  expect(told(expected)).toEqual([])
  const leftBehind = [
    'index.html',
    'manifest.json',
    'Thumbs.db',
    '__MACOSX/1.基本情况/._执照.pdf',
    '.DS_Store',
  ]
  expect(told([...expected, ...leftBehind.map((path) => file(path))])).toEqual([])
})

test('Q12.6 What is missing, superfluous, altered or named otherwise is told apart', () => {
  expect(
    told([
      file('1.基本情况/执照.pdf', 'other'),
      file('别处/计划.docx', '6.技术过程能力/计划.docx'),
      file('多余.txt'),
    ]),
  ).toEqual([
    ['altered', '1.基本情况/执照.pdf', '1.基本情况/执照.pdf'],
    ['misnamed', '6.技术过程能力/计划.docx', '别处/计划.docx'],
    ['missing', '第十二部分/说明.txt', null],
    ['superfluous', null, '多余.txt'],
  ])
})

test('Q12.6 Two files that changed places are named wrongly, not altered', () => {
  const [one, two, three] = expected as [(typeof expected)[0], (typeof expected)[0], (typeof expected)[0]]
  expect(
    told([file(one.path, two.sha256), file(two.path, one.sha256), three]).map(([difference]) => difference),
  ).toEqual(['misnamed', 'misnamed'])
})

test('Q12.6 A file that cannot be read from the disc is said to be unreadable', () => {
  expect(told([{ ...(expected[0] as object), sha256: null } as never, ...expected.slice(1)])).toEqual([
    ['unreadable', '1.基本情况/执照.pdf', '1.基本情况/执照.pdf'],
  ])
})

test('Q12.6 The printed book need only be there: its content is judged by the answers', () => {
  const paper = { path: '申请书.pdf', sha256: null, bytes: 1 }
  expect(compareDisc([paper], [file('申请书.pdf', 'any')])).toEqual([])
  expect(compareDisc([paper], []).map(({ difference }) => difference)).toEqual(['missing'])
})

test('Q12.6 A folder around everything, the case of a name and the slash of Windows make no difference', () => {
  expect(
    told([...expected, file('manifest.json')].map((one) => ({ ...one, path: `光盘/${one.path}` }))),
  ).toEqual([])
  expect(told(expected.map((one) => ({ ...one, path: one.path.replace('/', '\\').toUpperCase() })))).toEqual(
    [],
  )
})

test('Q13.5 A manifest that is none, or of another form, or of a million files, is not read', () => {
  expect(readManifest('{')).toBe('manifest-not-json')
  expect(readManifest('null')).toBe('manifest-of-other-form')
  expect(readManifest('{"format":"zizhi-disc/1","files":[]}')).toBe('manifest-of-other-form')
  const many = `{"format":"zizhi-disc/1","files":[${'0,'.repeat(1_000_000)}0]}`
  expect(readManifest(many)).toBe('manifest-too-large')
  expect(mostFiles).toBeLessThan(1_000_000)
})
