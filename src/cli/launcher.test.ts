import { spawnSync } from 'node:child_process'
import { mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'zizhi-launcher-'))

describe('The launcher', () => {
  const linked = join(folder, 'zizhi')
  symlinkSync(join(root, 'bin', 'zizhi'), linked)
  /** Through a symbolic link, from a folder that is not the checkout. */
  const launch = (line: string, zone = 'UTC') => {
    const env = { ...process.env, TZ: zone, NODE_OPTIONS: '' }
    const { status, stdout, stderr } = spawnSync(linked, line.split(' '), {
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    return { status, stdout, stderr }
  }
  test('it finds its Node and its code from anywhere, and hands on the exit code', () => {
    expect(launch('minimum --type 灾难恢复类 --level 2 --json')).toEqual({
      status: 0,
      stdout: '{"engagements":5,"clause":"Q14"}\n',
      stderr: '',
    })
    expect(launch('minimum --type 灾难恢复类 --level 3 --json')).toMatchObject({ status: 1, stderr: '' })
    expect(launch('conjure')).toMatchObject({ status: 2, stdout: '' })
  })
  test('no answer depends on the zone of the machine', () => {
    const said = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'].map(
      (zone) => launch('plan --submitted 2026-03-02 --type 安全工程 --level 1 --json', zone).stdout,
    )
    expect(said[0]).toContain('certificateOn')
    expect(new Set(said).size).toBe(1)
  })
})
