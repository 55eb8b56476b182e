import type { Block } from '#core/book/printed-blocks.ts'
import type { Day } from '#core/calendar/day.ts'
import type { Lang } from '#core/words/say.ts'

/** One line or box that is filled in by hand, or on the screen where the paper is a form. */
export interface Blank {
  /** Names the field of the form; letters and hyphens. */
  readonly name: string
  readonly label: string
  readonly lines: number
  /** Written into the field beforehand: plain letters and digits only, which every reader can draw. */
  readonly value?: string
}

/** What a sheet is set in, besides the blocks that the application book has too. */
export type SheetBlock =
  | Block
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'blanks'; readonly rows: readonly Blank[] }
  /** One of several, ticked by hand or chosen in the form. */
  | {
      readonly kind: 'choice'
      readonly name: string
      readonly label: string
      readonly options: readonly { readonly value: string; readonly text: string }[]
    }
  /** Places for official seals, side by side, each with lines under it that are filled in by hand. */
  | {
      readonly kind: 'seals'
      readonly seals: readonly {
        readonly title: string
        readonly inFrame: string
        readonly under: readonly string[]
      }[]
    }
  /** How far each line has come, against the mark asked for; null where nothing applies. */
  | {
      readonly kind: 'bars'
      readonly most: number
      readonly asked: string
      readonly bars: readonly {
        readonly label: string
        readonly reached: number | null
        readonly said: string
      }[]
    }
  /** An address to be cut out and stuck on a parcel. */
  | {
      readonly kind: 'address'
      readonly to: {
        readonly title: string
        readonly name: string
        readonly lines: readonly string[]
      }
      readonly from: { readonly title: string; readonly lines: readonly string[] }
      readonly cut: string
    }

/** A paper of a case before it is set: every text in its language, and nothing said of where it stands on the page. */
export interface Sheet {
  readonly lang: Lang
  readonly title: string
  /** The case and whose it is, under the title. */
  readonly subtitle: string
  /** Dates the file; never the day on which somebody asked for it, so that the same case gives the same bytes. */
  readonly on: Day
  /** What a scanner reads at the top right; null where nothing comes back. */
  readonly code: string | null
  readonly blocks: readonly SheetBlock[]
  /** At the foot of every page. */
  readonly foot: string
}
