//! Draws the window without a graphics card: triangles with the blending of egui's own shaders
//! (premultiplied alpha in gamma space, top-left rule, nearest or bilinear texels).

use std::collections::HashMap;

use egui::epaint::{ImageData, ImageDelta, Mesh, Primitive, TextureId, Vertex};
use egui::{ColorImage, Rect, TextureFilter, TexturesDelta};

/// The renderer: it holds the textures and nothing else.
#[derive(Default)]
pub struct CpuRenderer {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    image: ColorImage,
    is_smooth: bool,
}

/// The picture being drawn.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// The pixels a mesh may touch: from the first to before the last.
#[derive(Clone, Copy)]
struct Clip {
    min: [i32; 2],
    max: [i32; 2],
}

impl egui_kittest::TestRenderer for CpuRenderer {
    #[expect(clippy::iter_over_hash_type, reason = "no texture depends on another")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                self.set(id, image);
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<image::RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let mut canvas = Canvas {
            width,
            height,
            pixels: vec![[0.0; 4]; width * height],
        };
        for shape in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &shape.primitive else {
                return Err("a paint callback needs a graphics card".to_owned());
            };
            let Some(texture) = self.textures.get(&mesh.texture_id) else {
                return Err(format!("no texture {:?}", mesh.texture_id));
            };
            let clip = canvas.clip(shape.clip_rect, scale);
            canvas.mesh(mesh, texture, clip, scale);
        }
        canvas.finish()
    }
}

impl CpuRenderer {
    fn set(&mut self, id: TextureId, delta: ImageDelta) {
        let ImageData::Color(image) = delta.image;
        let is_smooth = delta.options.magnification == TextureFilter::Linear;
        let Some([left, top]) = delta.pos else {
            let image = (*image).clone();
            self.textures.insert(id, Texture { image, is_smooth });
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else {
            return;
        };
        let [width, height] = image.size;
        for row in 0..height {
            let to = (top + row) * texture.image.size[0] + left;
            let from = row * width;
            texture.image.pixels[to..to + width].copy_from_slice(&image.pixels[from..from + width]);
        }
    }
}

impl Canvas {
    fn clip(&self, rect: Rect, scale: f32) -> Clip {
        let pixel = |at: f32, most: usize| (at * scale).round().clamp(0.0, most as f32) as i32;
        Clip {
            min: [
                pixel(rect.min.x, self.width),
                pixel(rect.min.y, self.height),
            ],
            max: [
                pixel(rect.max.x, self.width),
                pixel(rect.max.y, self.height),
            ],
        }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Clip, scale: f32) {
        for corners in mesh.triangles() {
            let vertices = corners.map(|corner| mesh.vertices[corner as usize]);
            self.triangle(vertices, texture, clip, scale);
        }
    }

    fn triangle(&mut self, vertices: [Vertex; 3], texture: &Texture, clip: Clip, scale: f32) {
        let [a, mut b, mut c] = vertices;
        let mut area = cross(a, b, c) * scale * scale;
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            std::mem::swap(&mut b, &mut c);
            area = -area;
        }
        let corners = [a, b, c];
        let at = corners.map(|corner| [corner.pos.x * scale, corner.pos.y * scale]);
        let colours =
            corners.map(|corner| corner.color.to_array().map(|part| f32::from(part) / 255.0));
        let (low, high) = bounds(at, clip);
        for y in low[1]..high[1] {
            for x in low[0]..high[0] {
                let Some(parts) = inside(at, [x as f32 + 0.5, y as f32 + 0.5], area) else {
                    continue;
                };
                let uv = |part: fn(Vertex) -> f32| -> f32 {
                    (0..3).map(|k| parts[k] * part(corners[k])).sum()
                };
                let texel = texture.at(uv(|corner| corner.uv.x), uv(|corner| corner.uv.y));
                let ink: [f32; 4] = std::array::from_fn(|channel| {
                    let colour: f32 = (0..3).map(|k| parts[k] * colours[k][channel]).sum();
                    colour * texel[channel]
                });
                let pixel = &mut self.pixels[y as usize * self.width + x as usize];
                for channel in 0..4 {
                    pixel[channel] = ink[channel] + pixel[channel] * (1.0 - ink[3]);
                }
            }
        }
    }

    fn finish(self) -> Result<image::RgbaImage, String> {
        let byte = |part: f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
        let bytes = self
            .pixels
            .iter()
            .flat_map(|pixel| pixel.map(byte))
            .collect();
        let (width, height) = (self.width as u32, self.height as u32);
        image::RgbaImage::from_raw(width, height, bytes).ok_or_else(|| "wrong size".to_owned())
    }
}

impl Texture {
    /// The texel at (u, v), 0–1 each.
    fn at(&self, u: f32, v: f32) -> [f32; 4] {
        let [width, height] = self.image.size;
        let pixel = |x: i32, y: i32| {
            let (x, y) = (x.clamp(0, width as i32 - 1), y.clamp(0, height as i32 - 1));
            let colour = self.image.pixels[y as usize * width + x as usize];
            colour.to_array().map(|part| f32::from(part) / 255.0)
        };
        let (x, y) = (u * width as f32, v * height as f32);
        if !self.is_smooth {
            return pixel(x.floor() as i32, y.floor() as i32);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (right, down) = (x - x.floor(), y - y.floor());
        let (x, y) = (x.floor() as i32, y.floor() as i32);
        let mix = |one: [f32; 4], other: [f32; 4], part: f32| -> [f32; 4] {
            std::array::from_fn(|k| one[k] + (other[k] - one[k]) * part)
        };
        let above = mix(pixel(x, y), pixel(x + 1, y), right);
        let below = mix(pixel(x, y + 1), pixel(x + 1, y + 1), right);
        mix(above, below, down)
    }
}

fn cross(a: Vertex, b: Vertex, c: Vertex) -> f32 {
    (b.pos.x - a.pos.x) * (c.pos.y - a.pos.y) - (b.pos.y - a.pos.y) * (c.pos.x - a.pos.x)
}

/// The pixels around a triangle that lie within `clip`.
fn bounds(at: [[f32; 2]; 3], clip: Clip) -> ([i32; 2], [i32; 2]) {
    let least = |axis: usize| {
        at.iter()
            .map(|corner| corner[axis])
            .fold(f32::MAX, f32::min)
    };
    let most = |axis: usize| {
        at.iter()
            .map(|corner| corner[axis])
            .fold(f32::MIN, f32::max)
    };
    let low = [0, 1].map(|axis| ((least(axis) - 0.5).ceil() as i32).max(clip.min[axis]));
    let high = [0, 1].map(|axis| ((most(axis) - 0.5).floor() as i32 + 1).min(clip.max[axis]));
    (low, high)
}

/// How near `point` lies to each corner, together 1; nothing if it lies outside. A point on an
/// edge belongs to the triangle below or to the right of it.
fn inside(at: [[f32; 2]; 3], point: [f32; 2], area: f32) -> Option<[f32; 3]> {
    let mut parts = [0.0; 3];
    for (k, part) in parts.iter_mut().enumerate() {
        let (from, to) = (at[(k + 1) % 3], at[(k + 2) % 3]);
        let (right, down) = (to[0] - from[0], to[1] - from[1]);
        let side = right * (point[1] - from[1]) - down * (point[0] - from[0]);
        let owns_its_edge = down < 0.0 || (down == 0.0 && right > 0.0);
        if side < 0.0 || (side == 0.0 && !owns_its_edge) {
            return None;
        }
        *part = side / area;
    }
    Some(parts)
}
