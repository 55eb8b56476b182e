import { expect, test } from 'vitest'
import { isRefusal } from '#core/kernel.ts'
import { decide, rolesOf } from '#core/procedure.ts'
import { procedures } from '../../scripts/docs/procedures.ts'
import { chanceOf } from './chance.ts'
import { everyMoment, isAskable, knownAt } from './moments.ts'
import { sensibleInput, spoiltInput } from './sensible-input.ts'

const seed = Number(process.env.SEED ?? 20261128)

test(`Every command is carried out at some moment of some life, with an input made from its own schema (seed ${seed})`, () => {
  const chance = chanceOf(seed)
  const done = new Map<string, number>()
  const codes = new Map<string, Set<string>>()
  let invalid = 0
  let asked = 0
  for (const moment of everyMoment())
    for (const command of Object.values(moment.of.commands)) {
      const key = `${moment.of.stream} ${command.name}`
      if (!isAskable(moment, command) || (done.get(key) ?? 0) >= 3) continue
      // Until it has been carried out once, everybody tries it several times.
      const tries = done.has(key) ? 1 : 6
      const people = rolesOf(command).flatMap(moment.wearing)
      for (const who of Array.from({ length: tries }, () => people).flat()) {
        const known = knownAt(moment, who)
        const parsed = command.input.safeParse(sensibleInput(command, known, chance))
        asked += 1
        if (!parsed.success) {
          invalid += 1
          continue
        }
        const decided = decide(moment.of, moment.state, command.name, parsed.data, known.context)
        if (isRefusal(decided)) codes.set(key, (codes.get(key) ?? new Set()).add(decided.code))
        else done.set(key, (done.get(key) ?? 0) + 1)
      }
    }
  const never = procedures.flatMap(({ stream, commands }) =>
    commands
      .filter(({ name }) => !done.has(`${stream} ${name}`))
      .map(({ name }) => `${stream} ${name}: ${[...(codes.get(`${stream} ${name}`) ?? ['never asked'])]}`),
  )
  expect(never).toEqual([])
  expect(invalid).toBeLessThan(asked / 20)
})

test(`What makes no sense is refused by the schema or by the procedure, and breaks nothing (seed ${seed})`, () => {
  const chance = chanceOf(seed + 1)
  let refused = 0
  for (const moment of everyMoment())
    for (const command of Object.values(moment.of.commands)) {
      if (!isAskable(moment, command)) continue
      for (const who of rolesOf(command).flatMap((role) => moment.wearing(role).slice(0, 1))) {
        const known = knownAt(moment, who)
        const parsed = command.input.safeParse(spoiltInput(command, known, chance))
        if (
          !parsed.success ||
          isRefusal(decide(moment.of, moment.state, command.name, parsed.data, known.context))
        )
          refused += 1
      }
    }
  expect(refused).toBeGreaterThan(1000)
})
