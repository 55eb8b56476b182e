import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type CompleteDryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { type Registered, registered } from './mutation-tests.ts'

/** What Stryker's changes look at while they run, and where they count. */
interface Instrumented {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: CompleteDryRunResult['mutantCoverage']
}

const instrumented: Instrumented = {}
Object.assign(globalThis, { __stryker__: instrumented })

const standIn = new URL('./mutation-tests.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' && context.parentURL !== standIn
      ? { url: standIn, shortCircuit: true }
      : next(specifier, context),
})

/**
 * Asks the tests in the one process that loaded them. Starting vitest for each change takes half a second of the machine, and
 * most changes are noticed within a millisecond.
 */
class OneProcess implements TestRunner {
  readonly #changes = instrumented
  #loaded: 'not' | 'plain' | 'changed' = 'not'
  /** How long each test took without a change, in milliseconds. */
  readonly #taken = new Map<string, number>()
  /** The test that noticed the change before this one. */
  #lastToFail: Registered | undefined

  capabilities() {
    // Not quite: what is loaded stays, and #load asks for another process where that will not do. Saying no here would
    // start one for every change to what runs while the program loads, be it asked for what it does afterwards or not.
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    await this.#load()
    const tests: TestResult[] = []
    for (const test of registered) {
      this.#changes.currentTestId = test.id
      const startedAt = performance.now()
      const failure = await failureOf(test)
      const timeSpentMs = performance.now() - startedAt
      this.#taken.set(test.id, timeSpentMs)
      const told = { id: test.id, name: test.id, timeSpentMs }
      tests.push(
        failure === undefined
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage: failure },
      )
    }
    this.#changes.currentTestId = undefined
    const { mutantCoverage } = this.#changes
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) }
  }

  async mutantRun({
    activeMutant,
    mutantActivation,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    await this.#load(mutantActivation === 'static' ? activeMutant.id : undefined)
    await this.#checkSpoilt()
    Object.assign(this.#changes, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    // The quickest first: most changes are noticed by any of many tests.
    const asked = registered
      .filter(({ id }) => testFilter?.includes(id) ?? true)
      .toSorted((a, b) => (this.#taken.get(a.id) ?? 0) - (this.#taken.get(b.id) ?? 0))
    try {
      for (const [at, test] of asked.entries()) {
        const failure = await failureOf(test)
        if ((this.#changes.hitCount ?? 0) > (hitLimit ?? Number.POSITIVE_INFINITY))
          return { status: MutantRunStatus.Timeout, reason: 'it never ends' }
        if (failure === undefined) continue
        this.#lastToFail = test
        return {
          status: MutantRunStatus.Killed,
          killedBy: [test.id],
          failureMessage: failure,
          nrOfTests: at + 1,
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: asked.length }
    } finally {
      Object.assign(this.#changes, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    }
  }

  /** Loads the tests, with a change in force where it acts while loading. Throws, and Stryker starts anew, if it is too late. */
  async #load(activeMutant?: string): Promise<void> {
    if (this.#loaded === 'plain' && activeMutant === undefined) return
    if (this.#loaded !== 'not') throw new Error('what is loaded cannot be loaded again')
    this.#loaded = activeMutant === undefined ? 'plain' : 'changed'
    this.#changes.activeMutant = activeMutant
    for (const file of globSync((process.env.RULES ?? '').split(' ')).toSorted())
      await import(pathToFileURL(resolve(file)).href)
  }

  /** Throws when the change before left something behind, so that the test fails without it too: Stryker then starts anew. */
  async #checkSpoilt(): Promise<void> {
    const test = this.#lastToFail
    this.#lastToFail = undefined
    const failure = test && (await failureOf(test))
    if (failure !== undefined) throw new Error(`a change before this one is still felt: ${failure}`)
  }
}

const failureOf = async ({ run }: Registered): Promise<string | undefined> => {
  try {
    await run()
    return undefined
  } catch (failure) {
    return String(failure)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-process', OneProcess)]
