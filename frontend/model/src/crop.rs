/// The square of a picture that is to be the own picture. Pure arithmetic, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crop {
    width: f64,
    height: f64,
    /// The middle of the square.
    x: f64,
    y: f64,
    zoom: f64,
}

impl Crop {
    /// How far one can zoom in.
    pub const MOST: u8 = 8;

    /// The largest square of a picture, in its middle.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            x: width / 2.0,
            y: height / 2.0,
            zoom: 1.0,
        }
    }

    /// How much is zoomed in: 1 for the largest square, up to [`Self::MOST`].
    #[must_use]
    pub fn zoom(self) -> f64 {
        self.zoom
    }

    /// The square: left, top, side.
    #[must_use]
    pub fn square(self) -> (f64, f64, f64) {
        let side = self.side();
        (self.x - side / 2.0, self.y - side / 2.0, side)
    }

    fn side(self) -> f64 {
        self.width.min(self.height) / self.zoom
    }

    /// The same, moved by parts of its side. It stays within the picture.
    #[must_use]
    pub fn moved(mut self, right: f64, down: f64) -> Self {
        let side = self.side();
        self.x += right * side;
        self.y += down * side;
        self.kept()
    }

    /// The same middle, zoomed so far.
    #[must_use]
    pub fn zoomed(mut self, zoom: f64) -> Self {
        self.zoom = zoom.clamp(1.0, f64::from(Self::MOST));
        self.kept()
    }

    fn kept(mut self) -> Self {
        let half = self.side() / 2.0;
        self.x = self.x.clamp(half, (self.width - half).max(half));
        self.y = self.y.clamp(half, (self.height - half).max(half));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Crop;

    #[test]
    fn the_square_never_leaves_the_picture() {
        let crop = Crop::new(400.0, 200.0);
        assert_eq!(crop.square(), (100.0, 0.0, 200.0));
        assert_eq!(crop.moved(-9.0, 9.0).square(), (0.0, 0.0, 200.0));
        let near = crop.zoomed(2.0);
        assert_eq!(near.square(), (150.0, 50.0, 100.0));
        assert_eq!(near.moved(0.5, 9.0).square(), (200.0, 100.0, 100.0));
        // Zooming out at an edge pushes it back in.
        assert_eq!(
            near.moved(9.0, 9.0).zoomed(0.1).square(),
            (200.0, 0.0, 200.0)
        );
        assert_eq!(crop.zoomed(99.0).zoom(), f64::from(Crop::MOST));
    }
}
