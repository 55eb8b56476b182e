import { runCommandLine } from './command-line.ts'

const { exitCode, stdout, stderr } = await runCommandLine(process.argv.slice(2))
if (stdout) console.log(stdout)
if (stderr) console.error(stderr)
process.exitCode = exitCode
