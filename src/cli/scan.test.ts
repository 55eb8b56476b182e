import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'zizhi-scan-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('Q13.4 zizhi scan', () => {
  test('answers of every file, in its order, with place and excerpt', async () => {
    const [marked, plain] = [file('a.txt', '方案\n机 密 ★ 10 年\n'), file('b.txt', '保密协议与商业秘密')]
    const { exitCode, stdout } = await runCommandLine(['scan', marked, plain, '--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        file: marked,
        kind: 'txt',
        answer: 'not-met',
        findings: [
          expect.objectContaining({ code: 'file-readable', answer: 'met' }),
          expect.objectContaining({
            code: 'secrecy-mark',
            clause: 'Q13.4',
            answer: 'not-met',
            where: '第 2 行',
            excerpt: '机密★10年',
          }),
        ],
      },
      expect.objectContaining({ file: plain, answer: 'met' }),
    ])
  })
  test('a file that is not there is refused by its name', async () => {
    const { exitCode, stdout } = await runCommandLine(['scan', join(folder, 'none.pdf'), '--json'])
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).refused).toMatchObject({ code: 'file-missing', clause: 'Q13.4' })
  })
})
