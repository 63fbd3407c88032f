import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromium } from '../support/chromium.ts'

const root = resolve(import.meta.dirname, '../..')
const port = Number(process.env.E2E_PORT ?? 4310)
const address = `http://localhost:${port}`
const results = resolve(import.meta.dirname, 'results')

// Against the production build in the demonstration, as a new user meets it; its data lies in the results,
// which Playwright empties before every run.
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: results,
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: address,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: await chromium(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `${JSON.stringify(process.execPath)} src/commands/start.ts`,
    cwd: root,
    url: address,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(port), DATA_DIR: resolve(results, 'data'), DATABASE_URL: '', APP_ORIGIN: '', DEMO: '' },
  },
})
