"""`python -m sara.foundation.ui.build`"""

import shutil

from sara.foundation.ui.build.bundle import build_bundle
from sara.foundation.ui.build.fonts import build_fonts
from sara.foundation.ui.build.places import ASSETS, STATIC
from sara.foundation.ui.build.sprite import build_sprite


def main() -> None:
    """Make every asset anew."""
    STATIC.mkdir(parents=True, exist_ok=True)
    build_fonts(STATIC)
    build_sprite(STATIC)
    build_bundle(STATIC)
    for drawing in ASSETS.glob("*.svg"):
        shutil.copy(drawing, STATIC)


if __name__ == "__main__":
    main()
