import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from './fonts.ts'
import type { Rendered, RenderRequest, Template } from './render.ts'

const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: fontFolders }],
})

const complaint = (error: NodeError | null) =>
  error?.shortDiagnostics.map((diagnostic) => diagnostic.message).join('; ')

/** A file may be attached to a paper of the third part only. */
const standardOf = (template: Template) => (template === 'certificate' ? 'a-3b' : 'a-2b')

const typeset = ({ template, data }: { template: Template; data: unknown }): Rendered => {
  const result = compiler.compile({
    mainFilePath: `${import.meta.dirname}/${template}.typ`,
    inputs: { data: JSON.stringify(data) },
  })
  const fault = complaint(result.takeError()) ?? complaint(result.takeWarnings())
  if (fault || !result.result) return { fault: `${template}.typ: ${fault ?? 'no document came out'}` }
  const bytes = new Uint8Array(compiler.pdf(result.result, { pdfStandard: standardOf(template) }))
  compiler.evictCache(10)
  return { bytes }
}

const render = async (request: RenderRequest): Promise<Rendered> => {
  if (!('word' in request)) return typeset(request)
  // Loaded by the few workers that write one.
  const { writeBook } = await import('./write-book.ts')
  return { bytes: await writeBook(request.word) }
}

// A fault is left unhandled on purpose: it ends this thread, and whoever waits for it is told (render.ts).
parentPort!.on('message', (request: RenderRequest) => {
  void render(request).then((rendered) => parentPort!.postMessage(rendered))
})
