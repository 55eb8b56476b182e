import { describe, expect, test } from 'vitest'
import { createSketch, indexedShingles, shareOf } from './shingles.ts'

const sketchOf = (...passages: string[]) => {
  const making = createSketch()
  for (const passage of passages) making.add(passage)
  return making.sketch()
}
const sentence = (n: number) =>
  `第${n}项工作由项目组在第${n * 7}天完成，记录编号为${n * 7919}，负责人已签字确认。`
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => sentence(from + i)).join('\n')
const other = '风险评估报告描述资产、威胁与脆弱性，给出处置建议，由评审会确认后归档保存。'

describe('Q16 How much of one document another has', () => {
  test('all of it, whatever the spacing, width and punctuation', () => {
    const respelt = text(0, 50).replaceAll('，', ' , ').replaceAll('1', '１')
    expect(shareOf(sketchOf(text(0, 50)), sketchOf(respelt))).toBe(1)
  })
  test('all of it, in whatever passages a reader hands it over', () => {
    const whole = text(0, 20)
    expect(shareOf(sketchOf(whole), sketchOf(whole.slice(0, 101), whole.slice(101)))).toBe(1)
  })
  test('half of it, and the other way round by the length of the other', () => {
    const [short, long] = [sketchOf(text(0, 100)), sketchOf(text(50, 400))]
    expect(shareOf(short, long)).toBeGreaterThan(0.45)
    expect(shareOf(short, long)).toBeLessThan(0.75)
    expect(shareOf(long, short)).toBeLessThan(0.4)
  })
  test('next to nothing of another document in the words of the same trade', () => {
    expect(shareOf(sketchOf(text(0, 50)), sketchOf(other.repeat(20)))).toBe(0)
  })
  test('documents too long to keep whole are thinned, and still compared', () => {
    const [one, other] = [sketchOf(text(0, 8_000)), sketchOf(text(4_000, 12_000))]
    expect(one.step).toBeGreaterThan(1)
    expect(one.hashes.size).toBeLessThanOrEqual(2_048)
    const share = shareOf(one, other)
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.8)
  })
  test('is looked for by few shingles, which documents that share much have in common however long they are', () => {
    const common = (one: string, another: string) => {
      const [ours, theirs] = [one, another].map((each) => indexedShingles(sketchOf(each)))
      expect(ours!.length).toBeLessThanOrEqual(192)
      return ours!.filter((hash) => theirs!.includes(hash)).length
    }
    expect(common(text(0, 20), text(0, 20))).toBeGreaterThanOrEqual(48)
    expect(common(text(0, 400), text(40, 440))).toBeGreaterThan(20)
    expect(common(text(0, 60), text(0, 2_000))).toBeGreaterThan(2)
    expect(common(text(0, 400), other.repeat(20))).toBe(0)
  })
  test('nothing where there is no text', () => {
    expect(shareOf(sketchOf(''), sketchOf(text(0, 5)))).toBe(0)
  })
})
