import { certificateReadings } from './readings-of-certificates.ts'
import { procedureReadings } from './readings-of-procedure.ts'

/**
 * Every place where the FAQ is silent or open and we had to choose (⚖): a named value that an edition may change,
 * shown to people as our reading. What the FAQ itself fixes stands in an edition's terms, fees and lists.
 */
export const readings = { ...procedureReadings, ...certificateReadings } as const

export type ReadingKey = keyof typeof readings

type Widened<V> = V extends number ? number : V extends boolean ? boolean : V extends string ? string : V

/** The readings of an edition: the same keys in every edition, each with a value of the same kind. */
export type Readings = {
  readonly [K in ReadingKey]: {
    readonly value: Widened<(typeof readings)[K]['value']>
    readonly unit: string | null
    readonly clause: string
    readonly note: readonly [zh: string, en: string]
  }
}
