declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type Api = {
    Init(folder: null, language: string, engine: number): number
    SetVariable(name: string, value: string): boolean
    /** Zero where the file `/input` is a picture. */
    SetImageFile(exifOrientation: number, angle: number): number
    Recognize(monitor: null): number
    GetJSONText(): string
    /** Kinds: 0 as it is, 1 grey. */
    WriteImage(kind: number): void
  }
  type Core = {
    TessBaseAPI: new () => Api
    FS: { writeFile(path: string, data: Uint8Array): void; readFile(path: string): Uint8Array; unlink(path: string): void }
  }
  export default function load(options: Record<string, unknown>): Promise<Core>
}
