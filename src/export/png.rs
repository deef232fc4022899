//! The drawing as a PNG picture, drawn from its SVG with nothing but the bundled font.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{ColorU8, IntSize, Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

use crate::geometry::Size;
use crate::scene::Scene;
use crate::scene::fonts::{INTER_REGULAR, INTER_SEMIBOLD};

use super::svg;

/// The most pixels a picture has along one side.
pub const LARGEST_SIDE: u32 = 20_000;
/// The most pixels a picture has.
pub const LARGEST_AREA: u32 = 200_000_000;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The scale is zero, negative or not a number.
    #[error("the scale must be a number above 0, not {0}")]
    Scale(f32),
    /// The picture would be too large to hold.
    #[error(
        "the picture would be {width} × {height} pixels, which is too large to draw; \
         {}", advice(.largest)
    )]
    TooLarge {
        /// Along x.
        width: u64,
        /// Along y.
        height: u64,
        /// The largest scale that works, to two decimals; 0 where none does.
        largest: f32,
    },
    /// The pixels given are not as many as width and height ask for.
    #[error("a picture of {width} × {height} pixels cannot have {bytes} bytes")]
    Pixels {
        /// Along x.
        width: u32,
        /// Along y.
        height: u32,
        /// How many there were.
        bytes: usize,
    },
    /// The drawing has more parts than can be turned into a picture.
    #[error("the drawing could not be turned into a picture ({0}); choose SVG")]
    Drawing(#[from] resvg::usvg::Error),
    /// The picture could not be packed.
    #[error("the picture could not be packed: {0}")]
    Packing(String),
}

/// Draws `scene` as a PNG, `scale` pixels a map unit.
pub fn png(scene: &Scene, scale: f32) -> Result<Vec<u8>, ExportError> {
    let (width, height) = pixels(scene.size, scale)?;
    let tree = Tree::from_str(&svg(scene), &options())?;
    let mut pixmap = Pixmap::new(width, height).expect("width and height are above 0");
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    packed(&pixmap)
}

/// A PNG of pixels given row by row from the top, four bytes each: red, green, blue and an opacity
/// that is not yet multiplied into them.
pub fn png_of_pixels(width: u32, height: u32, rgba: &[u8]) -> Result<Vec<u8>, ExportError> {
    let wrong = ExportError::Pixels {
        width,
        height,
        bytes: rgba.len(),
    };
    let premultiplied = rgba
        .chunks_exact(4)
        .flat_map(|pixel| {
            let colour = ColorU8::from_rgba(pixel[0], pixel[1], pixel[2], pixel[3]).premultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect();
    let pixmap = IntSize::from_wh(width, height)
        .filter(|_| rgba.len().is_multiple_of(4))
        .and_then(|size| Pixmap::from_vec(premultiplied, size));
    packed(&pixmap.ok_or(wrong)?)
}

/// Width and height in pixels, if a picture of that size can be drawn.
fn pixels(size: Size, scale: f32) -> Result<(u32, u32), ExportError> {
    if !scale.is_finite() || scale <= 0.0 {
        return Err(ExportError::Scale(scale));
    }
    let side = |length: f32| f64::from(length * scale).ceil().max(1.0);
    let (width, height) = (side(size.width), side(size.height));
    let side_limit = f64::from(LARGEST_SIDE);
    if width > side_limit || height > side_limit || width * height > f64::from(LARGEST_AREA) {
        return Err(ExportError::TooLarge {
            width: width as u64,
            height: height as u64,
            largest: largest_scale(size),
        });
    }
    Ok((width as u32, height as u32))
}

/// The largest scale at which a drawing of this size keeps within the limits, to two decimals.
pub fn largest_scale(size: Size) -> f32 {
    let (width, height) = (
        f64::from(size.width.max(1.0)),
        f64::from(size.height.max(1.0)),
    );
    let by_side = f64::from(LARGEST_SIDE) / width.max(height);
    // A pixel is left on each side for what is rounded up.
    let by_area = (f64::from(LARGEST_AREA) / (width * height)).sqrt() * (1.0 - 1e-4);
    ((by_side.min(by_area) * 100.0).floor() / 100.0) as f32
}

fn advice(largest: &f32) -> String {
    if *largest > 0.0 {
        format!("the largest scale that works is {largest}")
    } else {
        "no scale makes it small enough; choose SVG or show less of the map".to_owned()
    }
}

/// How the drawing is read: with the bundled font for every letter, and with nothing fetched from
/// anywhere, whatever it should name.
fn options() -> Options<'static> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(INTER_REGULAR.to_vec());
        fonts.load_font_data(INTER_SEMIBOLD.to_vec());
        fonts.set_sans_serif_family("Inter");
        Arc::new(fonts)
    });
    Options {
        fontdb: Arc::clone(fonts),
        font_family: "Inter".to_owned(),
        resources_dir: None,
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

fn packed(pixmap: &Pixmap) -> Result<Vec<u8>, ExportError> {
    pixmap
        .encode_png()
        .map_err(|error| ExportError::Packing(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample::scene;

    #[test]
    fn a_picture_has_the_colours_of_the_drawing() {
        let picture = Pixmap::decode_png(&png(&scene(), 2.0).unwrap()).unwrap();
        assert_eq!((picture.width(), picture.height()), (400, 200));
        let at = |x, y| {
            let pixel = picture.pixel(x, y).unwrap().demultiply();
            (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha())
        };
        assert_eq!(at(2, 2), (0xff, 0xff, 0xff, 255));
        assert_eq!(at(30, 30), (0xdd, 0xea, 0xf6, 255));
    }

    #[test]
    fn letters_are_drawn_in_both_weights() {
        let ink = |weight| {
            let mut scene = scene();
            scene.items.truncate(1);
            for shape in &mut scene.items[0].shapes {
                if let crate::scene::Shape::Text(text) = shape {
                    text.weight = weight;
                }
            }
            let picture = Pixmap::decode_png(&png(&scene, 2.0).unwrap()).unwrap();
            let dark = picture.pixels().iter().filter(|pixel| pixel.red() < 128);
            dark.count()
        };
        let (regular, semibold) = (
            ink(crate::scene::Weight::Regular),
            ink(crate::scene::Weight::SemiBold),
        );
        assert!(
            regular > 100 && semibold > regular + 20,
            "{regular} {semibold}"
        );
    }

    #[test]
    fn too_large_a_picture_names_the_largest_scale_that_works() {
        for size in [
            Size::new(5000.0, 100.0),
            Size::new(9000.0, 9000.0),
            Size::new(123.4, 19_999.9),
        ] {
            let Err(ExportError::TooLarge { largest, .. }) = pixels(size, 500.0) else {
                panic!("{size:?} is too large");
            };
            assert!(pixels(size, largest).is_ok(), "{size:?} × {largest}");
            assert!(
                pixels(size, largest + 0.02).is_err(),
                "{size:?} × {largest}"
            );
        }
        let error = pixels(Size::new(5000.0, 100.0), 8.0).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the picture would be 40000 × 800 pixels, which is too large to draw; \
             the largest scale that works is 4"
        );
        for scale in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            assert!(pixels(Size::new(10.0, 10.0), scale).is_err());
        }
    }

    #[test]
    fn pixels_come_back_as_they_were() {
        let rgba = [1, 2, 3, 255, 200, 100, 50, 255];
        let picture = Pixmap::decode_png(&png_of_pixels(2, 1, &rgba).unwrap()).unwrap();
        assert_eq!(picture.data(), rgba);
        assert!(png_of_pixels(2, 2, &rgba).is_err());
        assert!(png_of_pixels(2, 1, &rgba[..7]).is_err());
    }
}
