import { childEnvironment } from '#lib/env.ts'
import { command } from '#lib/failure.ts'
import { build } from '#lib/production.ts'
import { buildEnvironment } from '#lib/services.ts'

await command(async () => {
  await build(childEnvironment(buildEnvironment()), 'inherit')
  console.log('Đã dựng xong bản chạy.')
})
