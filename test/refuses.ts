import { expect, test } from 'vitest'
import type { Refusal } from '#core/kernel.ts'
import { sayRefusal } from '#core/words/refusals.ts'

/**
 * A test in which a command says no: the code, the clause with which its title begins, and both languages' sentence and
 * remedy with every fact in place. The completeness test reads these calls and asks for one per command and code.
 */
export const refuses = (command: string, code: string, title: string, ask: () => Refusal) =>
  test(`${title} (${command})`, () => {
    const refusal = ask()
    expect(refusal.code).toBe(code)
    expect(refusal.clause).toBe(title.split(' ')[0])
    for (const lang of ['zh-CN', 'en'] as const) {
      const { message, remedy } = sayRefusal(refusal, lang)
      for (const sentence of [message, remedy]) {
        expect(sentence).not.toMatch(/[{}[\]]|undefined|null|NaN/)
        expect(sentence).toMatch(lang === 'en' ? /[.:]$/ : /[。：]$/)
      }
    }
  })
