import type { Ports } from '#handle/ports.ts'
import { wechatBindings } from '#handle/wechat.ts'

/** Binds a telephone to a person as anybody does it: a code made on the desk, sent to the account. Throws when it is not taken. */
export const bindPhone = async (
  ports: Ports,
  personId: string,
  write: (text: string) => Promise<{ readonly said: string | null }>,
): Promise<void> => {
  const made = await wechatBindings(ports).makeCode(personId)
  if (!('code' in made)) throw new Error('no code could be made')
  const { said } = await write(`绑定 ${made.code}`)
  if (!said?.includes('已绑定')) throw new Error(`the telephone was not bound: ${said}`)
}
