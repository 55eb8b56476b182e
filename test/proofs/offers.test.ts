import { expect, test } from 'vitest'
import { isRefusal } from '#core/kernel.ts'
import { available, decide } from '#core/procedure.ts'
import { roles } from '#core/roles.ts'
import { commonRefusals } from '../../scripts/docs/procedures.ts'
import { chanceOf, seedOf } from './chance.ts'
import { everyMoment, isAskable, knownAt } from './moments.ts'
import { sensibleInput } from './sensible-input.ts'

test('A button that is shown as open is not forbidden when it is pressed, at any moment of any life, whoever presses it', () => {
  const forbidden = new Set<string>()
  let pressed = 0
  for (const moment of everyMoment().filter(({ state }) => state.version > 0))
    for (const role of roles.filter((one) => one !== 'system'))
      for (const who of moment.wearing(role)) {
        if (!moment.of.maySee(moment.state, who)) continue
        for (const { command: name, refusal } of available(moment.of, moment.state, moment.contextOf(who))) {
          const command = moment.of.commands[name]
          if (refusal || !command || !isAskable(moment, command)) continue
          const known = knownAt(moment, who)
          const input = command.input.safeParse(
            sensibleInput(command, known, chanceOf(seedOf(`${name} ${pressed}`))),
          )
          if (!input.success) continue
          pressed += 1
          const decided = decide(moment.of, moment.state, name, input.data, known.context)
          if (!isRefusal(decided)) continue
          // What the answer itself brings about is no fault of the button.
          if (commonRefusals.some((code) => code === decided.code))
            forbidden.add(`${role} ${name} in ${moment.state.phase}: ${decided.code}`)
        }
      }
  expect([...forbidden]).toEqual([])
  expect(pressed).toBeGreaterThan(2000)
})
