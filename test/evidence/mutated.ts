import { innocent, marked, type Specimen } from './corpus.ts'
import { hostile } from './hostile.ts'

/** Small numbers of one seed (mulberry32): the same run again, whoever runs it. */
export const createChance = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let one = Math.imul(state ^ (state >>> 15), state | 1)
    one ^= one + Math.imul(one ^ (one >>> 7), one | 61)
    return ((one ^ (one >>> 14)) >>> 0) % Math.max(1, below)
  }
}

type Chance = ReturnType<typeof createChance>
type Damage = (bytes: Uint8Array<ArrayBuffer>, chance: Chance) => Uint8Array<ArrayBuffer>

const flipBits: Damage = (bytes, chance) => {
  for (let times = 1 + chance(40); times > 0; times--) {
    const at = chance(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance(8))
  }
  return bytes
}
const overwrite: Damage = (bytes, chance) => {
  const at = chance(bytes.length)
  return bytes.fill([0, 0xff, 0x28, 0x3c, chance(256)][chance(5)] ?? 0, at, at + 1 + chance(64))
}
const cut: Damage = (bytes, chance) => bytes.slice(0, chance(bytes.length))
const takeOut: Damage = (bytes, chance) => {
  const at = chance(bytes.length)
  return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + chance(200))])
}
const repeat: Damage = (bytes, chance) => {
  const at = chance(bytes.length)
  const part = bytes.subarray(at, at + 1 + chance(2_000))
  return new Uint8Array([...bytes.subarray(0, at), ...part, ...part, ...part, ...bytes.subarray(at)])
}
/** Numbers are lengths, offsets and counts: the largest ones are the most dangerous. */
const inflateNumbers: Damage = (bytes, chance) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let times = 1 + chance(6); times > 0 && bytes.length > 4; times--)
    view.setUint32(
      chance(bytes.length - 4),
      [0xffffffff, 0x7fffffff, 0x80000000, 0x10000][chance(4)] ?? 0,
      true,
    )
  return bytes
}
const damages = [flipBits, overwrite, cut, takeOut, repeat, inflateNumbers]

export interface Mutated {
  readonly name: string
  readonly content: Uint8Array<ArrayBuffer>
}

const specimens: readonly Specimen[] = [...marked, ...innocent, ...hostile]

/** A document of the corpus, damaged one to three times. */
export const mutated = async (chance: Chance): Promise<Mutated> => {
  const specimen = specimens[chance(specimens.length)] as Specimen
  let content = new Uint8Array(await specimen.make())
  for (let times = 1 + chance(3); times > 0 && content.length > 0; times--)
    content = (damages[chance(damages.length)] as Damage)(content, chance)
  return { name: specimen.name.split(' ').at(-1) ?? specimen.name, content }
}
