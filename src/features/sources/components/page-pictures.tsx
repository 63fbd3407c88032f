type Props = { fileId: number; name: string; pages: readonly { number: number; isDrawn: boolean }[] }

/** The pages of the file as pictures; each is fetched when it comes into sight. */
export function PagePictures({ fileId, name, pages }: Props) {
  const drawn = pages.filter(({ isDrawn }) => isDrawn)
  return (
    <div className="page-pictures">
      {drawn.map(({ number }) => (
        <figure key={number} id={`page-${number}`}>
          {/* biome-ignore lint/performance/noImgElement: the image endpoint of the framework is not used, see next.config.js */}
          <img
            src={`/api/sources/${fileId}/pages/${number}`}
            alt={`Trang ${number} của tệp ${name}`}
            loading={number > 2 ? 'lazy' : 'eager'}
            width={909}
            height={1286}
          />
          <figcaption>
            Trang {number}/{pages.length}
          </figcaption>
        </figure>
      ))}
      {drawn.length < pages.length && (
        <p>Đang dựng hình {pages.length - drawn.length} trang còn lại. Tải lại trang sau ít giây để xem đủ.</p>
      )}
    </div>
  )
}
