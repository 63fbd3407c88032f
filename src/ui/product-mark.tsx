/** Three lines of a notice, the last one ticked off. */
export function ProductMark() {
  return (
    <svg className="product-mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 6h16M4 12h9M4 18h6" />
      <path d="m13 17 3 3 5-7" />
    </svg>
  )
}
