import { setTimeout as pause } from 'node:timers/promises'
import { menuFor } from '#core/wechat-menu.ts'
import { inLang, type Lang, type SaidFacts, say } from '#core/words/say.ts'
import { menuUploadWords as w } from '#core/words/wechat-menu.ts'
import { type CliCommand, Refused } from './cli-command.ts'

const PLATFORM = 'https://api.weixin.qq.com'
const WAITS_MS = 10_000
const BUSY = -1
const BUSY_TRIES = 3
/** Wrong, unknown or run out: a new token helps. */
const TOKEN_GONE = [40001, 40014, 42001]

/** What the platform answers; an error has a code that is not 0. */
interface PlatformAnswer {
  readonly errcode?: number
  readonly errmsg?: string
  readonly access_token?: string
}

/** The menu of the official account (Q11.2), shown or sent to its platform. */
export const wechatMenuUpload: CliCommand = {
  options: { to: 'optional', 'dry-run': 'flag' },
  async run({ options, lang }) {
    const menu = menuFor(setting('ZIZHI_PUBLIC_URL', lang).replace(/\/$/, ''))
    const lines = menu.button.flatMap(({ name, sub_button }) => [
      name,
      ...sub_button.map((entry) => `  ${entry.name}  ${'url' in entry ? entry.url : entry.key}`),
    ])
    if (options['dry-run'])
      return { json: { uploaded: false, menu }, lines: [...lines, inLang(w.dryRun, lang)] }
    const platform = platformAt(options.to ?? process.env.WECHAT_API_URL ?? PLATFORM, {
      appid: setting('WECHAT_APP_ID', lang),
      secret: setting('WECHAT_APP_SECRET', lang),
      lang,
    })
    await platform.createMenu(menu)
    return { json: { uploaded: true, menu }, lines: [...lines, inLang(w.uploaded, lang)] }
  },
}

const refuse = (code: string, which: keyof typeof w.noes, lang: Lang, facts: SaidFacts = {}): never => {
  const { message, remedy } = w.noes[which]
  throw new Refused({
    code,
    clause: 'Q11.2',
    message: say(message, lang, facts),
    remedy: say(remedy, lang, facts),
  })
}

const setting = (name: string, lang: Lang): string =>
  process.env[name] || refuse('setting-missing', 'settingMissing', lang, { name })

const platformAt = (
  address: string,
  { appid, secret, lang }: { appid: string; secret: string; lang: Lang },
) => {
  const root = URL.parse(address)
  if (!root || !['http:', 'https:'].includes(root.protocol))
    return refuse('platform-address', 'addressWrong', lang, { address })

  /** Asks the platform, again when it is busy. An answer that is none, or none at all, is a refusal that says so. */
  const ask = async (path: string, body: unknown, tries = BUSY_TRIES): Promise<PlatformAnswer> => {
    const answer = await fetch(new URL(path, root), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(WAITS_MS),
    })
      .then(async (response) => (await response.json()) as PlatformAnswer)
      .catch(() => null)
    if (!answer) return refuse('platform-unreachable', 'unreachable', lang, { address: root.origin })
    if (answer.errcode !== BUSY || tries <= 1) return answer
    await pause(200)
    return ask(path, body, tries - 1)
  }

  const told = (answer: PlatformAnswer): PlatformAnswer => {
    const { errcode = 0, errmsg = '' } = answer
    if (errcode === 0) return answer
    return refuse('platform-refused', 'refused', lang, { errcode: String(errcode), errmsg })
  }

  const newToken = async (isForced: boolean): Promise<string> => {
    const asked = { grant_type: 'client_credential', appid, secret, force_refresh: isForced }
    const { access_token: token } = told(await ask('/cgi-bin/stable_token', asked))
    return token || refuse('platform-unreachable', 'unreachable', lang, { address: root.origin })
  }

  return {
    createMenu: async (menu: unknown): Promise<void> => {
      const create = async (token: string) =>
        ask(`/cgi-bin/menu/create?${new URLSearchParams({ access_token: token })}`, menu)
      const answer = await create(await newToken(false))
      // A token that ran out between two requests is asked for anew, once.
      const isGone = TOKEN_GONE.includes(answer.errcode ?? 0)
      told(isGone ? await create(await newToken(true)) : answer)
    },
  }
}
