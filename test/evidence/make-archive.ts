import { BlobReader, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

export type Content = string | Uint8Array | Blob

const readerOf = (content: Content) =>
  typeof content === 'string'
    ? new TextReader(content)
    : content instanceof Blob
      ? new BlobReader(content)
      : new Uint8ArrayReader(content)

interface Options {
  readonly password?: string
  /** Bytes of a name that are not UTF-8, as old archivers write them. */
  readonly rawNames?: Readonly<Record<string, Uint8Array>>
}

/** A real ZIP of these files. */
export const zipOf = async (
  files: Readonly<Record<string, Content>>,
  { password, rawNames = {} }: Options = {},
): Promise<Uint8Array<ArrayBuffer>> => {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password && { password, zipCrypto: true }),
  })
  for (const [name, content] of Object.entries(files)) {
    const raw = rawNames[name]
    await writer.add(name, readerOf(content), {
      extendedTimestamp: false,
      ...(raw && { encodeText: () => raw, useUnicodeFileNames: false }),
    })
  }
  return new Uint8Array(await writer.close())
}
