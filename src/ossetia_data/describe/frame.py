"""A stretch of the Earth in degrees in; where each of its points stands in a picture of it out."""

from dataclasses import dataclass
from math import cos, radians

WIDTH, EDGE = 960.0, 34.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A stretch of the Earth, in degrees, and the height of its picture; degrees are true in its middle."""

    west: float
    east: float
    south: float
    north: float

    @property
    def height(self) -> float:
        """The height of the picture, at most what still fits a screen."""
        squeeze = cos(radians((self.south + self.north) / 2)) or 1.0
        return min(WIDTH * (self.north - self.south) / (self.east - self.west) / max(squeeze, 0.2), 640.0)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point stands in the picture."""
        x = EDGE + (longitude - self.west) / (self.east - self.west) * (WIDTH - 2 * EDGE)
        y = EDGE + (self.north - latitude) / (self.north - self.south) * (self.height - 2 * EDGE)
        return x, y

    def holds(self, longitude: float, latitude: float) -> bool:
        """Tell whether a point lies inside."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


WORLD = Frame(-180.0, 180.0, -60.0, 80.0)
