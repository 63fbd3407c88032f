/** The notice, opened at the sentence a directive comes from. */
export const sentenceHref = (noticeId: number, directiveId: number): string =>
  `/notices/${noticeId}?directive=${directiveId}#directive-${directiveId}`
