/**
 * The programs beside Node that the tests and the bench call: found where they are, installed from Debian's
 * packages when this process may, and otherwise named in a sentence. `node scripts/peers.ts [NAME…]` does it by hand.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

export type PeerName = keyof typeof peers

interface Peer {
  debianPackage: string
  neededFor: string
  isPresent: () => boolean
}

const peers = {
  chromium: {
    debianPackage: 'chromium',
    neededFor: 'the browser walks',
    isPresent: () => findChromium() !== undefined,
  },
  fonts: {
    debianPackage: 'fonts-noto-cjk',
    neededFor: 'Chinese on the screens that the walks look at',
    // macOS brings its own Chinese fonts and no fontconfig.
    isPresent: () => process.platform === 'darwin' || printedBy('fc-list', [':lang=zh', 'family']) !== '',
  },
  poppler: {
    debianPackage: 'poppler-utils',
    neededFor: 'reading the text and the look of PDF files',
    isPresent: () => isOnPath('pdftotext') && isOnPath('pdftoppm'),
  },
  zbar: {
    debianPackage: 'zbar-tools',
    neededFor: 'reading back the codes of printed papers',
    isPresent: () => isOnPath('zbarimg'),
  },
  dovecot: {
    debianPackage: 'dovecot-imapd',
    neededFor: 'reading mail from a real server',
    isPresent: () => existsSync('/usr/sbin/dovecot') && existsSync('/usr/lib/dovecot/imap'),
  },
  swift: {
    debianPackage: 'python3-swift',
    neededFor: 'keeping files in a real S3 store',
    isPresent: () => existsSync('/usr/lib/python3/dist-packages/swift/common/middleware/s3api'),
  },
  qpdf: {
    debianPackage: 'qpdf',
    neededFor: 'checking how the PDF of a whole book is built',
    isPresent: () => isOnPath('qpdf'),
  },
  xmllint: {
    debianPackage: 'libxml2-utils',
    neededFor: 'reading the feed, the sitemap and the marks of the public pages by their rules',
    isPresent: () => isOnPath('xmllint'),
  },
  docx2txt: {
    debianPackage: 'docx2txt',
    neededFor: 'reading the book in Word',
    isPresent: () => isOnPath('docx2txt'),
  },
  libreoffice: {
    debianPackage: 'libreoffice-writer-nogui',
    neededFor: 'opening the book in Word, in the bench',
    isPresent: () => isOnPath('soffice'),
  },
  unzip: {
    debianPackage: 'unzip',
    neededFor: 'unpacking the archive of a disc',
    isPresent: () => isOnPath('unzip'),
  },
  sevenZip: {
    debianPackage: 'p7zip-full',
    neededFor: 'reading the names on a disc as another program does',
    isPresent: () => isOnPath('7z'),
  },
  zip: {
    debianPackage: 'zip',
    neededFor: 'the reference of the bench of archives',
    isPresent: () => isOnPath('zip'),
  },
  postgresql: {
    debianPackage: 'postgresql',
    neededFor: 'pgbench, the reference of the bench',
    isPresent: () => findPgbench() !== undefined,
  },
} satisfies Record<string, Peer>

/** What `npm test` needs; the bench needs `postgresql` and `libreoffice` as well, which takes minutes to install. */
export const peersOfTheTests: readonly PeerName[] = [
  'chromium',
  'fonts',
  'poppler',
  'zbar',
  'qpdf',
  'xmllint',
  'docx2txt',
  'dovecot',
  'swift',
  'unzip',
  'sevenZip',
]

/** The path of Chromium: `CHROMIUM_PATH` when set, else the usual places; undefined when there is none. */
export function findChromium(): string | undefined {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return existsSync(asked) ? asked : undefined
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => existsSync(path))
}

/** The path of the newest pgbench: Debian keeps it off PATH, one folder a version; undefined when there is none. */
export function findPgbench(): string | undefined {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Number.isFinite) : []
  const newest = versions.sort((a, b) => b - a).map((version) => `${root}/${version}/bin/pgbench`)
  return newest.find((path) => existsSync(path)) ?? (isOnPath('pgbench') ? 'pgbench' : undefined)
}

/**
 * Makes the named peers present.
 * @returns undefined when all are there, else one sentence that names what to install and why.
 */
export function providePeers(names: readonly PeerName[]): string | undefined {
  const wanted = missing(names)
  if (wanted.length === 0) return undefined
  const packages = wanted.map((name) => peers[name].debianPackage)
  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`)
    // A fresh container has no package lists yet, and a stale list names versions that are gone.
    aptGet(['update'])
    aptGet(['install', '--yes', '--no-install-recommends', ...packages])
  }
  const stillMissing = missing(wanted)
  if (stillMissing.length === 0) return undefined
  const needs = stillMissing.map((name) => `${peers[name].debianPackage} (for ${peers[name].neededFor})`)
  const command = `apt-get install ${stillMissing.map((name) => peers[name].debianPackage).join(' ')}`
  return `Not found on this machine: ${needs.join(', ')}. Please install as root: ${command}`
}

function missing(names: readonly PeerName[]): PeerName[] {
  return names.filter((name) => !peers[name].isPresent())
}

function aptGet(args: string[]): void {
  // Another installation may hold dpkg's lock for a while; waiting is better than failing.
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function isOnPath(program: string): boolean {
  return printedBy('sh', ['-c', `command -v ${program}`]) !== ''
}

function printedBy(program: string, args: string[]): string {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? ''
}

if (import.meta.main) {
  const asked = process.argv.slice(2)
  const names = Object.keys(peers) as PeerName[]
  const unknown = asked.filter((name) => !names.some((known) => known === name))
  const complaint =
    unknown.length > 0
      ? `Unknown: ${unknown.join(', ')}. The peers are ${names.join(', ')}.`
      : providePeers(asked.length > 0 ? names.filter((name) => asked.includes(name)) : peersOfTheTests)
  console.log(complaint ?? 'Every peer is present.')
  process.exitCode = complaint ? 1 : 0
}
