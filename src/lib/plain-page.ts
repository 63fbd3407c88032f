/** What is said in the browser where there is no page of ours to say it on: no script, no file, nothing typed. */
export const plainPage = (title: string, ...paragraphs: string[]): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – Đôn Đốc</title><body style="font:1rem/1.5 sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem"><main><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</main></body></html>`

export const PLAIN_HEADERS = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } as const
