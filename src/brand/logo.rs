//! Logos: pictures that are known by their content, and that can't load or run anything.

use data_encoding::BASE64;
use imagesize::ImageType;

use super::svg;
use crate::problem::{Code, Problem};
use crate::text::Message;

/// The most bytes of a logo: it travels within every report.
pub const MAX_LOGO_BYTES: usize = 512 << 10;

/// The most pixels that a logo may be wide or high: a small file may hold a picture that fills the memory.
const MOST_PIXELS: usize = 4096;

/// A picture to be set into a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What the picture is.
    pub media_type: MediaType,
    /// The picture as it is in its file.
    bytes: Vec<u8>,
}

/// What a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaType {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
    /// SVG.
    Svg,
}

impl MediaType {
    /// As the web names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::WebP => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }
}

impl Logo {
    /// The logo in the bytes of a file.
    ///
    /// # Errors
    /// What is wrong with it, without a place.
    pub(super) fn new(bytes: Vec<u8>) -> Result<Self, Problem> {
        if bytes.len() > MAX_LOGO_BYTES {
            return Err(unusable(Message::new("problem-logo-too-large").with("most", MAX_LOGO_BYTES >> 10))
                .with_help(Message::new("help-logo-too-large")));
        }
        let media_type = match imagesize::image_type(&bytes) {
            Ok(ImageType::Png) => MediaType::Png,
            Ok(ImageType::Jpeg) => MediaType::Jpeg,
            Ok(ImageType::Webp) => MediaType::WebP,
            _ => {
                let text = std::str::from_utf8(&bytes).ok().filter(|text| svg::begins_as_markup(text));
                svg::check(text.ok_or_else(no_picture)?)?;
                return Ok(Self { media_type: MediaType::Svg, bytes });
            }
        };
        let size = imagesize::blob_size(&bytes).map_err(|_| no_picture())?;
        if size.width == 0 || size.height == 0 {
            return Err(no_picture());
        }
        if size.width.max(size.height) > MOST_PIXELS {
            let message = Message::new("problem-logo-too-many-pixels")
                .with("width", size.width)
                .with("height", size.height)
                .with("most", MOST_PIXELS);
            return Err(unusable(message).with_help(Message::new("help-logo-too-large")));
        }
        Ok(Self { media_type, bytes })
    }

    /// The whole logo as the address of a picture.
    #[must_use]
    pub fn data_address(&self) -> String {
        format!("data:{};base64,{}", self.media_type.name(), BASE64.encode(&self.bytes))
    }
}

pub(super) fn unusable(message: Message) -> Problem {
    Problem::error(Code::UnusableLogo, message)
}

/// Bytes that are no picture that a report takes.
pub(super) fn no_picture() -> Problem {
    unusable(Message::new("problem-logo-no-picture")).with_help(Message::new("help-logo-no-picture"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    /// The first bytes of pictures of a size, as far as anybody looks.
    fn png(width: u32, height: u32) -> Vec<u8> {
        [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &width.to_be_bytes(), &height.to_be_bytes(), b"\x08\x06\0\0\0"]
            .concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let frame = [b"\xff\xc0\0\x11\x08".as_slice(), &height.to_be_bytes(), &width.to_be_bytes(), b"\x03\x01\x22\0"];
        [b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".as_slice(), &frame.concat(), &[0; 20]].concat()
    }

    fn webp(width: u8) -> Vec<u8> {
        [b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".as_slice(), &[width - 1, 0, 0, 9, 0, 0], &[0; 16]].concat()
    }

    #[test]
    fn a_picture_is_known_by_its_content() {
        for (bytes, expected) in [
            (png(300, 80), MediaType::Png),
            (jpeg(300, 80), MediaType::Jpeg),
            (webp(30), MediaType::WebP),
            (br#"<svg xmlns="http://www.w3.org/2000/svg"/>"#.to_vec(), MediaType::Svg),
        ] {
            let logo = Logo::new(bytes).unwrap_or_else(|problem| panic!("{expected:?}: {problem:?}"));
            assert_eq!(logo.media_type, expected);
            assert!(logo.data_address().starts_with(&format!("data:{};base64,", expected.name())));
        }
        for bytes in [&b""[..], b"GIF89a\x01\0\x01\0", b"%PDF-1.7", b"<html></html>", b"<svg", b"\xff\xd8", b"\x89PNG"]
        {
            let problem = Logo::new(bytes.to_vec()).expect_err("is no picture that we take");
            assert_eq!(problem.code, Code::UnusableLogo, "{bytes:?}");
        }
    }

    #[test]
    fn a_picture_that_fills_the_memory_is_refused() {
        let key = |bytes: Vec<u8>| Logo::new(bytes).expect_err("is too large").message;
        assert_eq!(key(vec![b' '; MAX_LOGO_BYTES + 1]).key(), "problem-logo-too-large");
        let message = key(png(60_000, 2));
        assert_eq!(message.key(), "problem-logo-too-many-pixels");
        assert!(message.in_locale(Locale::En).contains("60"), "{message:?}");
        assert_eq!(key(png(0, 2)).key(), "problem-logo-no-picture");
    }
}
