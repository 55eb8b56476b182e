import { expect, test } from 'vitest'
import { fileNotReadable, fileReadable } from './readable-file.ts'

test('Q13.4 A file that cannot be opened and read is not met, and its place is told', () => {
  expect(fileNotReadable('file-broken', { inside: '材料.zip › 方案.docx', page: 3 })).toMatchObject({
    rule: 'readable-file',
    code: 'file-broken',
    clause: 'Q13.4',
    answer: 'not-met',
    facts: { inside: '材料.zip › 方案.docx', page: 3 },
  })
})
test('Q13.5 One that is too large for the gate goes on the disc', () => {
  expect(fileNotReadable('file-too-large', {})).toMatchObject({ code: 'file-too-large', clause: 'Q13.5' })
})
test('Q13.4 A file read to its end is met', () => {
  expect(fileReadable()).toMatchObject({
    rule: 'readable-file',
    code: 'file-readable',
    clause: 'Q13.4',
    answer: 'met',
  })
})
