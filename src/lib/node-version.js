// Plain JavaScript, loaded before the command: an older Node cannot read the command itself, and would say so in a stack trace.
const [major] = process.versions.node.split('.')
if (Number(major) < 24) {
  console.error(`Cần Node 24 trở lên, máy này đang dùng ${process.versions.node}; hãy cài Node 24 rồi chạy lại npm ci.`)
  process.exit(1)
}
