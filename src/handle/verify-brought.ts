import { dayOfInstant } from '#core/calendar/day.ts'
import type { Verdict } from '#core/credential/verdict.ts'
import { type Edition, editionOn } from '#core/rulebook/edition.ts'
import { readKeys } from '#evidence/signed/proof.ts'
import { statusListOf, verifyFile } from '#evidence/signed/verify-file.ts'
import type { Ports } from './ports.ts'
import { publishedKeys, type StatusLists } from './signed-forms.ts'
import { turnstile } from './turnstile.ts'

/** Two signatures are checked for each file. */
const checking = { most: 60, seconds: 600 }

/** Checks a file that somebody brings against our own keys and lists. Nothing of it is kept. */
export const verifyBrought = (ports: Ports, statusList: StatusLists) => {
  const visitors = turnstile(() => Date.parse(ports.clock.now()), checking)
  return async (
    file: Uint8Array,
    address: string | undefined,
  ): Promise<Verdict | { readonly waitSeconds: number }> => {
    const waitSeconds = visitors.pass(address ?? '')
    if (waitSeconds > 0) return { waitSeconds }
    const today = dayOfInstant(ports.clock.now())
    const edition = (editionOn(today, ports.editions) ?? ports.editions[0]) as Edition
    const keys = readKeys(await publishedKeys(ports))
    if (!keys) throw new Error('The published keys cannot be read')
    const list = /\/status\/([1-9]\d{0,5})$/.exec((await statusListOf(file)) ?? '')?.[1]
    const text = list && (await statusList(Number(list)))
    return verifyFile({ file, keys, status: text ? new TextEncoder().encode(text) : null }, today, edition)
  }
}
