import { expect, test } from 'vitest'
import { findAesKey } from '#handle/wechat-account.ts'
import { changePerson } from '#store/people.ts'
import { useDoor } from './door.ts'
import { codeOf, wechatPlatform } from './wechat-platform.ts'

const account = {
  token: 'AAAAA',
  appId: 'wxba5fad812f8e6fb9',
  aesKey: findAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')!,
}
const door = useDoor({ wechat: account })
const platform = wechatPlatform(
  (path, init) => door.app.request(`http://zizhi.test${path}`, init),
  account,
  () => Math.floor(Date.parse(door.ports.clock.now()) / 1000),
)

test('Q8 Q4.3 Whoever only pays is told by when to pay, and no other day of the case', async () => {
  const payer = await door.applicant('钱多')
  const id = door.ports.ids.next()
  const chosen = { kind: 'initial', type: 'data-security', level: 1 }
  await payer.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)
  const openid = platform.newOpenid()
  await platform.write(openid, await codeOf(payer))
  /** As the view of the case has it while this is due. */
  const toldWhile = async (dueName: string) => {
    await door.ports.db
      .updateTable('cases')
      .set({ due_on: '2026-12-03', due_name: dueName })
      .where('case_id', '=', id)
      .execute()
    return (await platform.write(openid, '进度')).said
  }
  expect(await toldWhile('supplement')).toContain('12月3日')
  await changePerson(door.ports.db, payer.personId, { roles: ['payer'] })
  expect(await toldWhile('supplement')).toContain('数据安全类一级')
  expect(await toldWhile('supplement')).not.toMatch(/12月3日|补充资料/)
  expect(await toldWhile('contracting')).toMatch(/12月3日.*签妥协议并付款/)
})
