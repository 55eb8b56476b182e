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
        refused: 'secrecy-mark',
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

describe('Q16 zizhi likeness', () => {
  const sentences = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `第${from + i}项记录编号${(from + i) * 7919}，已归档。`).join(
      '\n',
    )

  test('identical, near and unlike files, the most alike first', async () => {
    const [ours, same, near, unlike] = [
      file('ours.txt', sentences(0, 100)),
      file('same.txt', sentences(0, 100)),
      file('near.txt', sentences(20, 120)),
      file('unlike.txt', '完全无关的一份文件，写的是别的事情，没有任何一句话相同。'),
    ]
    const run = (...args: string[]) => runCommandLine(['likeness', ours, '--against', ...args, '--json'])
    const rows = JSON.parse((await run(unlike, near, same)).stdout) as { like: string; share: number }[]
    expect(rows.map(({ like }) => like)).toEqual([same, near])
    expect(rows[0]?.share).toBe(1)
    expect(rows[1]?.share).toBeGreaterThan(0.7)
    expect(rows[1]?.share).toBeLessThan(0.9)
    expect(JSON.parse((await run(unlike)).stdout)).toEqual([
      { file: ours, like: null, share: 0, isHint: false },
    ])
  })
})
