use super::BlobError;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits, Rgba, RgbaImage};
use std::io::Cursor;
use std::path::Path;

/// The side of an own picture, in pixels: what clients of the time make and expect.
const OWN: u32 = 96;
/// The longest side of a picture that browsers are given. The largest frame on the page has 128
/// pixels, of which a fine screen shows two or three for one.
const SHOWN: u32 = 384;
/// The longest side of a preview, by the clients of the time.
const PREVIEW: u32 = 96;
/// What a picture may be to be decoded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// The longest side, in pixels.
    pub(super) side: u32,
    /// Memory for decoding it, in bytes.
    memory: u64,
}

impl Bounds {
    /// An upload of the account's own: 24 million pixels, as of a good phone.
    pub(super) const OWN: Self = Self {
        side: 16_384,
        memory: 96 * 1024 * 1024,
    };
    /// A picture that a contact shows: what this relay shows has 96 pixels, as that of most clients, but some
    /// give theirs as it is.
    pub(super) const SHOWN: Self = Self {
        side: 2_048,
        memory: 24 * 1024 * 1024,
    };
    /// What others send with something, unasked: a preview, an emoticon. Clients of the time made them of 96
    /// pixels at most.
    pub(super) const SENT: Self = Self {
        side: 512,
        memory: 4 * 1024 * 1024,
    };
}

/// Why a picture was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It is none of the known formats, or damaged.
    #[error("it is no picture that can be read")]
    Unreadable,
    /// It has more pixels than are decoded here.
    #[error("it has too many pixels")]
    TooLarge,
    /// It could not be stored.
    #[error(transparent)]
    Blob(#[from] BlobError),
}

/// An own picture: a square of the middle, over white, since clients of the time know no
/// transparency.
pub(super) fn own(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = decode(bytes, Bounds::OWN)?;
    let square = picture.resize_to_fill(OWN, OWN, FilterType::Lanczos3);
    let mut square = square.into_rgba8();
    over_white(&mut square);
    png(&DynamicImage::ImageRgba8(square).to_rgb8().into())
}

/// Makes a picture what is seen of it over white.
pub(super) fn over_white(picture: &mut RgbaImage) {
    for pixel in picture.pixels_mut() {
        *pixel = on_white(*pixel);
    }
}

fn on_white(pixel: Rgba<u8>) -> Rgba<u8> {
    let Rgba([red, green, blue, alpha]) = pixel;
    let over = |value: u8| {
        let mixed = u16::from(value) * u16::from(alpha) + 255 * (255 - u16::from(alpha));
        u8::try_from(mixed / 255).unwrap_or(u8::MAX)
    };
    Rgba([over(red), over(green), over(blue), 255])
}

/// Somebody's picture, drawn anew.
pub(super) fn redraw(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = decode(bytes, Bounds::SHOWN)?;
    png(&shrink(picture, SHOWN))
}

/// The preview of somebody's file, drawn anew.
pub(super) fn redraw_preview(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let picture = decode(bytes, Bounds::SENT)?;
    png(&shrink(picture, SHOWN))
}

/// A picture from anywhere, drawn anew, with sides of at most so many pixels.
pub(crate) fn thumbnail(bytes: &[u8], side: u32) -> Result<Vec<u8>, PictureError> {
    png(&shrink(decode(bytes, Bounds::SHOWN)?, side))
}

/// A small picture of a file; none when it is no picture.
pub(super) fn preview(file: &Path) -> Option<Vec<u8>> {
    let picture = read(ImageReader::open(file).ok()?, Bounds::OWN).ok()?;
    png(&shrink(picture, PREVIEW)).ok()
}

fn shrink(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        return picture;
    }
    picture.thumbnail(side, side)
}

/// A picture's pixels, in bounds.
pub(super) fn decode(bytes: &[u8], bounds: Bounds) -> Result<DynamicImage, PictureError> {
    read(ImageReader::new(Cursor::new(bytes)), bounds)
}

fn read<R: std::io::BufRead + std::io::Seek>(
    reader: ImageReader<R>,
    bounds: Bounds,
) -> Result<DynamicImage, PictureError> {
    let mut reader = reader
        .with_guessed_format()
        .map_err(|_| PictureError::Unreadable)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(bounds.side);
    limits.max_image_height = Some(bounds.side);
    limits.max_alloc = Some(bounds.memory);
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        image::ImageError::Limits(_) => PictureError::TooLarge,
        _ => PictureError::Unreadable,
    })
}

/// A picture in PNG.
pub(super) fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    // Other depths are for those who print.
    let picture = match picture.color().has_alpha() {
        true => DynamicImage::ImageRgba8(picture.to_rgba8()),
        false => DynamicImage::ImageRgb8(picture.to_rgb8()),
    };
    picture
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
        .map_err(|_| PictureError::Unreadable)?;
    Ok(bytes)
}
