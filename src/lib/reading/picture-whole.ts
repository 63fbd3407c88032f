const TAIL = 1024 * 1024
const END_OF_JPEG = Buffer.from([0xff, 0xd9])

/** Whether a picture has its beginning and its end; cameras write a little behind it. */
export function isPicture(bytes: Buffer): boolean {
  const tail = bytes.subarray(-TAIL)
  return bytes[0] === 0xff ? tail.includes(END_OF_JPEG) : bytes.toString('latin1', 12, 16) === 'IHDR' && tail.includes('IEND')
}
