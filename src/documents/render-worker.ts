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

const render = ({ template, data }: RenderRequest): Rendered => {
  const result = compiler.compile({
    mainFilePath: `${import.meta.dirname}/${template}.typ`,
    inputs: { data: JSON.stringify(data) },
  })
  const fault = complaint(result.takeError()) ?? complaint(result.takeWarnings())
  if (fault || !result.result) return { fault: `${template}.typ: ${fault ?? 'no document came out'}` }
  const pdf = new Uint8Array(compiler.pdf(result.result, { pdfStandard: standardOf(template) }))
  compiler.evictCache(10)
  return { pdf }
}

parentPort!.on('message', (request: RenderRequest) => parentPort!.postMessage(render(request)))
